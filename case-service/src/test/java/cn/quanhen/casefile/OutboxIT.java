package cn.quanhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.ledger.v1.Record;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every record reaches Kafka, each chain in its order, whatever the order of commits. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxIT {
    private static final String ANY = "SELECT canonical FROM record WHERE sequence = 1 LIMIT 1";
    private static final String RECORD = """
            INSERT INTO record SELECT ?, 1, kind, happened_at, recorded_at, ?, sha256(?), salt
            FROM record WHERE sequence = 1 LIMIT 1""";

    private static final String CHAIN = "INSERT INTO chain VALUES (?, 1, sha256(?))";

    @TestHTTPResource
    URL url;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aRecordThatCommitsAfterALaterOneIsPublishedAllTheSame() throws SQLException {
        open();
        var early = "early/" + UUID.randomUUID();
        var late = "late/" + UUID.randomUUID();
        try (var consumer = consumer();
                var slow = TestDatabase.app();
                var quick = TestDatabase.app()) {
            slow.setAutoCommit(false);
            quick.setAutoCommit(false);
            write(slow, late);
            write(quick, early);
            quick.commit();
            assertThat(keysUntil(consumer, early)).doesNotContain(late);

            slow.commit();

            assertThat(keysUntil(consumer, late)).contains(late);
        }
    }

    private void open() {
        try (var channel = TestChannel.to(url.getPort())) {
            var unused = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                    .openCase(CaseCalls.open().build());
        }
    }

    private static void write(Connection connection, String chain) throws SQLException {
        try (var tip = connection.prepareStatement(CHAIN);
                var record = connection.prepareStatement(RECORD);
                var outbox = connection.prepareStatement("INSERT INTO outbox (chain, sequence) VALUES (?, 1)")) {
            var canonical = canonical(connection, chain);
            tip.setString(1, chain);
            tip.setBytes(2, canonical);
            tip.executeUpdate();
            record.setString(1, chain);
            record.setBytes(2, canonical);
            record.setBytes(3, canonical);
            record.executeUpdate();
            outbox.setString(1, chain);
            outbox.executeUpdate();
        }
    }

    /** A record like another one, in a chain of its own. */
    private static byte[] canonical(Connection connection, String chain) throws SQLException {
        try (var any = connection.createStatement().executeQuery(ANY)) {
            any.next();
            return Record.parseFrom(any.getBytes(1)).toBuilder()
                    .setChain(chain)
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("quanhen.casefile"));
        return consumer;
    }

    private static List<String> keysUntil(KafkaConsumer<String, byte[]> consumer, String awaited) {
        var keys = new ArrayList<String>();
        for (var i = 0; i < 100 && !keys.contains(awaited); i++) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
        }
        assertThat(keys).contains(awaited);
        return keys;
    }
}
