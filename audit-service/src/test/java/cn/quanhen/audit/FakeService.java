package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.Chain.Published;
import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusAnswer;
import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.ledger.v1.CensusTip;
import cn.quanhen.ledger.v1.IntegrityFault;
import cn.quanhen.ledger.v1.IntegrityFinding;
import cn.quanhen.ledger.v1.Record;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A service that keeps chains, publishes their records and takes censuses, written from the contract alone. It can be
 * tampered with.
 */
final class FakeService implements AutoCloseable {
    private final String name;
    private final Topic topic = new Topic();
    private final Thread answering = new Thread(this::answer, "census-answers");
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean deaf;
    private volatile boolean stuck;
    private volatile int partSize = Integer.MAX_VALUE;

    /** The database: canonical bytes by chain and place; null where a record was deleted. */
    private Map<String, List<byte[]>> chains = new TreeMap<>();

    private long position;

    FakeService(String name) {
        this.name = name;
        answering.start();
    }

    String source() {
        return "//" + name + "/counties/231202";
    }

    String censusChain() {
        return "counties/231202/services/" + name + "/census";
    }

    /** How often it was asked for chains. */
    int asked() {
        return asked.get();
    }

    /** Appends a record and publishes it. */
    void append(String chain, String says) throws Exception {
        topic.publish(write(chain, StringValue.of(says)));
    }

    /** Appends a record whose event is not published. */
    Published appendAndLose(String chain, String says) {
        return write(chain, StringValue.of(says));
    }

    void publish(Published event) throws Exception {
        topic.publish(event);
    }

    void census() throws Exception {
        topic.publish(write(censusChain(), taken(CensusRequest.getDefaultInstance())));
    }

    /** Whether it answers nobody. */
    void deaf(boolean is) {
        deaf = is;
    }

    /** Whether its relay stands still, though the service answers. */
    void stuck(boolean is) {
        stuck = is;
    }

    /** How many chains, or records of a chain, it lists in one record. */
    void partSize(int most) {
        partSize = most;
    }

    /** Opens a transaction and rolls it back: a position is given and never used. */
    synchronized void rollBack() {
        position++;
    }

    void finds(String chain, long sequence, IntegrityFault fault) throws Exception {
        topic.publish(write(
                censusChain(),
                IntegrityFinding.newBuilder()
                        .setChain(chain)
                        .setSequence(sequence)
                        .setFault(fault)
                        .build()));
    }

    synchronized void tamper(Consumer<Map<String, List<byte[]>>> how) {
        how.accept(chains);
    }

    /** What a backup holds. */
    synchronized Runnable backup() {
        Map<String, List<byte[]>> copy = new TreeMap<>();
        chains.forEach((chain, records) -> copy.put(chain, new ArrayList<>(records)));
        long then = position;
        return () -> restore(copy, then);
    }

    private synchronized void restore(Map<String, List<byte[]>> copy, long then) {
        chains = copy;
        position = then;
    }

    /** Appends a record; answers its event. */
    synchronized Published write(String chain, Message content) {
        List<byte[]> records = chains.computeIfAbsent(chain, unused -> new ArrayList<>());
        byte[] previous = records.isEmpty() ? new byte[32] : Chain.sha256(records.getLast());
        Instant at = Instant.parse("2026-09-02T08:30:00.123456Z").plusSeconds(records.size());
        Record record = Record.newBuilder()
                .setChain(chain)
                .setSequence(records.size() + 1)
                .setPreviousHash(ByteString.copyFrom(previous))
                .setKind(content.getDescriptorForType().getFullName())
                .setRecordedAt(
                        Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()))
                .setContent(content.toByteString())
                .build();
        records.add(record.toByteArray());
        return event(record, at, ++position);
    }

    private Published event(Record record, Instant at, long position) {
        String id = record.getChain() + "/records/" + record.getSequence();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source());
        headers.put("ce_type", "cn." + record.getKind());
        headers.put("ce_subject", record.getChain());
        headers.put("ce_time", DateTimeFormatter.ISO_INSTANT.format(at));
        headers.put("ce_sequence", Long.toString(record.getSequence()));
        headers.put(
                "ce_previous", HexFormat.of().formatHex(record.getPreviousHash().toByteArray()));
        headers.put("ce_position", Long.toString(position));
        headers.put("ce_salt", HexFormat.of().formatHex(Chain.sha256(id.getBytes(UTF_8)), 0, 16));
        headers.put("content-type", "application/protobuf");
        return new Published(headers, record.toByteArray());
    }

    /** Lists what is asked for, as of one fence. */
    private synchronized List<Published> listed(CensusRequest request) {
        Census census = taken(request);
        return parts(request).stream()
                .map(part ->
                        write(censusChain(), census.toBuilder().setListing(part).build()))
                .toList();
    }

    private synchronized Census taken(CensusRequest request) {
        ByteArrayOutputStream[] lines = new ByteArrayOutputStream[256];
        chains.forEach((chain, records) -> {
            if (!chain.equals(censusChain())) {
                int bucket = bucket(chain);
                if (lines[bucket] == null) {
                    lines[bucket] = new ByteArrayOutputStream();
                }
                lines[bucket].writeBytes(chain.getBytes(UTF_8));
                lines[bucket].write(0);
                lines[bucket].writeBytes(
                        ByteBuffer.allocate(8).putLong(records.size()).array());
                lines[bucket].writeBytes(tip(records));
            }
        });
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        for (ByteArrayOutputStream line : lines) {
            digests.writeBytes(Chain.sha256(line == null ? new byte[0] : line.toByteArray()));
        }
        return Census.newBuilder()
                .setFence(position + 1)
                .setSeen(request.getSeen())
                .setChains(chains.size())
                .setDigest(ByteString.copyFrom(Chain.sha256(digests.toByteArray())))
                .setBuckets(ByteString.copyFrom(digests.toByteArray()))
                .build();
    }

    private List<CensusListing> parts(CensusRequest request) {
        List<CensusTip> tips = new ArrayList<>();
        chains.forEach((chain, records) -> {
            boolean named = request.getChainsList().contains(chain);
            if (!chain.equals(censusChain())
                    && (named || request.getBucketsList().contains(bucket(chain)))) {
                tips.addAll(parts(
                        CensusTip.newBuilder()
                                .setChain(chain)
                                .setSequence(records.size())
                                .setHash(ByteString.copyFrom(tip(records)))
                                .build(),
                        named ? hashes(records) : List.of()));
            }
        });
        List<CensusListing> parts = new ArrayList<>();
        for (int at = 0; at == 0 || at < tips.size(); at += Math.min(partSize, tips.size())) {
            int until = (int) Math.min((long) at + partSize, tips.size());
            parts.add(CensusListing.newBuilder()
                    .addAllBuckets(request.getBucketsList())
                    .addAllChains(request.getChainsList())
                    .addAllTips(tips.subList(at, until))
                    .setAfter(at == 0 ? "" : tips.get(at - 1).getChain())
                    .setTruncated(until < tips.size())
                    .build());
            if (tips.isEmpty()) {
                break;
            }
        }
        return parts;
    }

    private List<CensusTip> parts(CensusTip tip, List<ByteString> hashes) {
        List<CensusTip> parts = new ArrayList<>();
        for (int at = 0; at < hashes.size(); at += Math.min(partSize, hashes.size())) {
            int until = (int) Math.min((long) at + partSize, hashes.size());
            parts.add(tip.toBuilder()
                    .setFrom(at == 0 ? 0 : at + 1)
                    .setMore(until < hashes.size())
                    .addAllRecords(hashes.subList(at, until))
                    .build());
        }
        return hashes.isEmpty() ? List.of(tip) : parts;
    }

    private static int bucket(String chain) {
        return Chain.sha256(chain.getBytes(UTF_8))[0] & 0xFF;
    }

    private static byte[] tip(List<byte[]> records) {
        return records.getLast() == null ? new byte[32] : Chain.sha256(records.getLast());
    }

    private static List<ByteString> hashes(List<byte[]> records) {
        return records.stream()
                .map(record -> ByteString.copyFrom(record == null ? new byte[32] : Chain.sha256(record)))
                .toList();
    }

    private void answer() {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition requests = new TopicPartition("quanhen.census", 0);
            consumer.assign(List.of(requests));
            consumer.seekToEnd(List.of(requests));
            while (!closed) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    CensusRequest request = CensusRequest.parseFrom(message.value());
                    if (request.getSource().equals(source()) && !deaf) {
                        answer(request);
                    }
                }
            }
        } catch (InvalidProtocolBufferException | ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(CensusRequest request) throws ExecutionException, InterruptedException {
        if (request.getBucketsCount() + request.getChainsCount() == 0) {
            topic.send(
                    "quanhen.census.answers",
                    CensusAnswer.newBuilder()
                            .setSource(source())
                            .setCensus(taken(request))
                            .build()
                            .toByteArray());
            return;
        }
        asked.incrementAndGet();
        List<Published> events = listed(request);
        if (!stuck) {
            topic.publish(events);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        answering.join();
        topic.close();
    }
}
