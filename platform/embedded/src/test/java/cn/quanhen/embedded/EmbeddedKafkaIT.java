package cn.quanhen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    @TempDir
    Path directory;

    @Test
    void topicsOutliveARestart() throws Exception {
        int port = Ports.free();
        int controllerPort = Ports.free();
        try (EmbeddedKafka first = start(port, controllerPort)) {
            first.createTopics(List.of("quanhen.casefile", "quanhen.media"));
        }

        try (EmbeddedKafka again = start(port, controllerPort);
                Admin admin = Admin.create(Map.of("bootstrap.servers", again.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
                    .contains("quanhen.casefile", "quanhen.media");
        }
    }

    private EmbeddedKafka start(int port, int controllerPort) {
        return EmbeddedKafka.start(
                directory.resolve("kafka"),
                port,
                controllerPort,
                directory.resolve("kafka.log"),
                Secrets.in(directory.resolve("secrets.json")));
    }
}
