package cn.quanhen.casefile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusAnswer;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.ledger.v1.IntegrityFinding;
import cn.quanhen.ledger.v1.Record;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What case-service published, and what a census must say of it: written from the contract alone. */
final class PublishedRecords implements AutoCloseable {
    private static final String ANSWERS = "quanhen.census.answers";

    private final String source;
    private final String census;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    /** By chain and place; a record may come twice. */
    private final Map<String, TreeMap<Long, Published>> chains = new TreeMap<>();

    private final List<Census> answers = new ArrayList<>();

    PublishedRecords(String kafka, String source) {
        this.source = source;
        this.census = source.substring(source.indexOf('/', 2) + 1) + "/services/case-service/census";
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer());
        consumer.subscribe(List.of("quanhen.casefile", ANSWERS));
    }

    /** Asks so often, and does not wait in between. */
    void ask(CensusRequest request, int times) {
        for (var i = 0; i < times; i++) {
            var unused = producer.send(new ProducerRecord<>("quanhen.census", request.toByteArray()));
        }
        producer.flush();
    }

    void ask(CensusRequest request) throws ExecutionException, InterruptedException {
        var unused = producer.send(new ProducerRecord<>("quanhen.census", request.toByteArray()))
                .get();
    }

    /** Reads on until all that there is has been read and the condition holds. */
    PublishedRecords await(Predicate<PublishedRecords> condition) throws InvalidProtocolBufferException {
        var patience = 300;
        var quiet = 0;
        while (quiet < 3 || !condition.test(this)) {
            if (patience-- == 0) {
                throw new AssertionError("not in time");
            }
            var records = consumer.poll(Duration.ofMillis(100));
            quiet = records.isEmpty() && !consumer.assignment().isEmpty() || quiet >= 3 ? quiet + 1 : 0;
            for (var record : records) {
                if (record.topic().equals(ANSWERS)) {
                    answer(CensusAnswer.parseFrom(record.value()));
                } else {
                    take(record);
                }
            }
        }
        return this;
    }

    private void answer(CensusAnswer answer) {
        if (answer.getSource().equals(source)) {
            answers.add(answer.getCensus());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) throws InvalidProtocolBufferException {
        var record = Record.parseFrom(message.value());
        var position = Long.parseLong(
                new String(message.headers().lastHeader("ce_position").value(), US_ASCII));
        chains.computeIfAbsent(record.getChain(), chain -> new TreeMap<>())
                .putIfAbsent(record.getSequence(), new Published(record, position, sha256(message.value())));
    }

    List<Census> censuses() {
        return contents("quanhen.ledger.v1.Census").stream()
                .map(PublishedRecords::census)
                .toList();
    }

    /** What was answered outside the ledger to the question that said this of itself. */
    List<Census> answers(long seen) {
        return answers.stream().filter(one -> one.getSeen() == seen).toList();
    }

    /** The parts of the listing that answers the question which said this of itself. */
    List<Census> parts(long seen) {
        return censuses().stream().filter(one -> one.getSeen() == seen).toList();
    }

    List<Census> listings(String chain) {
        return censuses().stream()
                .filter(one -> one.getListing().getChainsList().contains(chain))
                .toList();
    }

    List<IntegrityFinding> findings(String chain) {
        return contents("quanhen.ledger.v1.IntegrityFinding").stream()
                .map(PublishedRecords::finding)
                .filter(found -> found.getChain().equals(chain))
                .toList();
    }

    long lastOf(String chain) {
        return chains.containsKey(chain) ? chains.get(chain).lastKey() : 0;
    }

    ByteString hash(String chain, long sequence) {
        return ByteString.copyFrom(chains.get(chain).get(sequence).hash());
    }

    /** The digest over all chains as far as their positions lie below the fence. */
    ByteString digestBelow(long fence) {
        var buckets = new ByteArrayOutputStream[256];
        chains.forEach((chain, records) -> {
            var counted = records.entrySet().stream()
                    .filter(record -> record.getValue().position() < fence)
                    .toList();
            if (!chain.equals(census) && !counted.isEmpty()) {
                var bucket = sha256(chain.getBytes(UTF_8))[0] & 0xFF;
                if (buckets[bucket] == null) {
                    buckets[bucket] = new ByteArrayOutputStream();
                }
                var tip = counted.getLast();
                buckets[bucket].writeBytes(chain.getBytes(UTF_8));
                buckets[bucket].write(0);
                buckets[bucket].writeBytes(
                        ByteBuffer.allocate(8).putLong(tip.getKey()).array());
                buckets[bucket].writeBytes(tip.getValue().hash());
            }
        });
        var all = new ByteArrayOutputStream();
        for (var bucket : buckets) {
            all.writeBytes(sha256(bucket == null ? new byte[0] : bucket.toByteArray()));
        }
        return ByteString.copyFrom(sha256(all.toByteArray()));
    }

    private List<ByteString> contents(String kind) {
        var contents = new ArrayList<ByteString>();
        chains.getOrDefault(census, new TreeMap<>()).values().stream()
                .map(Published::record)
                .filter(record -> record.getKind().equals(kind))
                .forEach(record -> contents.add(record.getContent()));
        return contents;
    }

    private static Census census(ByteString content) {
        try {
            return Census.parseFrom(content);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static IntegrityFinding finding(ByteString content) {
        try {
            return IntegrityFinding.parseFrom(content);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }

    private record Published(Record record, long position, byte[] hash) {}
}
