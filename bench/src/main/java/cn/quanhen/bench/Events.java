package cn.quanhen.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.ledger.v1.Record;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as a service's outbox writes them, onto Kafka. */
final class Events implements AutoCloseable {

    private static final String TOPIC = "quanhen.casefile";
    private static final String KIND = "quanhen.casefile.v1.Evidence";
    private static final String SOURCE = "//case-service/counties/" + Demo.COUNTY;

    private final Random random = new Random(20260901);
    private final KafkaProducer<String, byte[]> producer;

    Events(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A chain of so many records, each with so many bytes of content, ready to be sent. */
    List<ProducerRecord<String, byte[]>> chain(int records, int bytes) {
        String chain = Demo.AGENCY + "/cases/" + UUID.randomUUID();
        byte[] previous = new byte[32];
        var events = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int sequence = 1; sequence <= records; sequence++) {
            Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            byte[] content = new byte[bytes];
            random.nextBytes(content);
            byte[] canonical = Record.newBuilder()
                    .setChain(chain)
                    .setSequence(sequence)
                    .setPreviousHash(ByteString.copyFrom(previous))
                    .setKind(KIND)
                    .setRecordedAt(Timestamp.newBuilder()
                            .setSeconds(at.getEpochSecond())
                            .setNanos(at.getNano()))
                    .setContent(ByteString.copyFrom(content))
                    .build()
                    .toByteArray();
            events.add(event(chain, sequence, previous, at, canonical));
            previous = sha256(canonical);
        }
        return events;
    }

    void send(ProducerRecord<String, byte[]> event) {
        var unused = producer.send(event);
    }

    void flush() {
        producer.flush();
    }

    private ProducerRecord<String, byte[]> event(
            String chain, int sequence, byte[] previous, Instant at, byte[] canonical) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        var event = new ProducerRecord<>(TOPIC, chain, canonical);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        chain + "/records/" + sequence,
                        "ce_source",
                        SOURCE,
                        "ce_type",
                        "cn." + KIND,
                        "ce_subject",
                        chain,
                        "ce_time",
                        at.toString(),
                        "ce_sequence",
                        Integer.toString(sequence),
                        "ce_previous",
                        HexFormat.of().formatHex(previous),
                        "ce_salt",
                        HexFormat.of().formatHex(salt),
                        "content-type",
                        "application/protobuf")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
