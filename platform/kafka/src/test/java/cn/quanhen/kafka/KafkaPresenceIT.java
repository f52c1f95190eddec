package cn.quanhen.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.embedded.EmbeddedKafka;
import cn.quanhen.embedded.Ports;
import cn.quanhen.embedded.Scratch;
import cn.quanhen.embedded.Secrets;
import cn.quanhen.testkit.SteppableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readiness tells the truth about Kafka, and leaves the service in its work. */
class KafkaPresenceIT {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final SteppableClock clock = SteppableClock.at(NOON);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Path home = Scratch.create("presence");

    private KafkaPresence presence;

    @AfterEach
    void close() {
        presence.close();
        Scratch.drop(home);
    }

    @Test
    void theDayOnWhichKafkaWentAwayIsToldUntilItIsBack() throws Exception {
        int port = Ports.free();
        int controller = Ports.free();
        presence = presence("127.0.0.1:" + port);
        try (var kafka = start(port, controller)) {
            presence.look();
            assertThat(state()).isEqualTo("answers");
            assertThat(answers()).isOne();
        }

        presence.look();
        clock.step(Duration.ofMinutes(3));
        presence.look();
        assertThat(state()).isEqualTo("away");
        assertThat(since()).isEqualTo(NOON.toString());
        assertThat(answers()).isZero();
        assertThat(presence.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        try (var kafka = start(port, controller)) {
            presence.look();
            assertThat(state()).isEqualTo("answers");
        }
    }

    @Test
    void aKafkaThatHangsIsAway() throws IOException, InterruptedException {
        try (var hung = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            presence = presence("127.0.0.1:" + hung.getLocalPort());
            presence.look();
            assertThat(state()).isEqualTo("away");
        }
    }

    private EmbeddedKafka start(int port, int controller) {
        return EmbeddedKafka.start(
                home.resolve("kafka"),
                port,
                controller,
                home.resolve("kafka.log"),
                Secrets.in(home.resolve("secrets.json")));
    }

    private KafkaPresence presence(String broker) {
        return new KafkaPresence(Map.of("bootstrap.servers", broker), clock, metrics);
    }

    private double answers() {
        return metrics.get("quanhen.kafka.answers").gauge().value();
    }

    private Object state() {
        return data("state");
    }

    private Object since() {
        return data("since");
    }

    private Object data(String key) {
        return presence.call().getData().orElseThrow().get(key);
    }
}
