package cn.quanhen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A broker's directory: its settings and its store. */
record KafkaHome(Path data, Path log) {
    private static final String LOGGING = """
            rootLogger.level = warn
            rootLogger.appenderRef.out.ref = out
            appender.out.type = Console
            appender.out.name = out
            appender.out.layout.type = PatternLayout
            appender.out.layout.pattern = %d{ISO8601} %p %c{1} %m%n
            """;

    /** Writes the settings, and formats the store if it is new. */
    void prepare(int port, int controllerPort, Secrets secrets) {
        try {
            Files.createDirectories(data);
            Files.writeString(settings(), settings(port, controllerPort));
            Files.writeString(logging(), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + settings(), e);
        }
        if (!Files.exists(store().resolve("meta.properties"))) {
            format(secrets.get("kafka/cluster").substring(0, 22));
        }
    }

    Command broker() {
        return Command.of("Kafka", jvm("kafka.Kafka", settings().toString()), data, log);
    }

    private void format(String cluster) {
        List<String> line = jvm(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                cluster,
                "--config",
                settings().toString());
        try (ChildProcess tool = ChildProcess.start(Command.of("Kafka's format", line, data, log))) {
            if (tool.awaitEnd() != 0) {
                throw new PartFailure("Kafka could not format its store %s:%n%s".formatted(store(), tool.logTail()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted", e);
        }
    }

    private List<String> jvm(String... mainAndArguments) {
        List<String> line = new ArrayList<>(List.of(
                Command.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=" + logging(),
                "-cp",
                Distributions.kafkaClassPath()));
        line.addAll(List.of(mainAndArguments));
        return line;
    }

    private Path settings() {
        return data.resolve("server.properties");
    }

    private Path logging() {
        return data.resolve("log4j2.properties");
    }

    private Path store() {
        return data.resolve("store");
    }

    private String settings(int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://127.0.0.1:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=1
                auto.create.topics.enable=true
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.segment.bytes=67108864
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, controllerPort, store());
    }
}
