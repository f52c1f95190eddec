package cn.quanhen.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker, combined with its KRaft controller, in a JVM of its own on its own class path. */
public final class EmbeddedKafka implements AutoCloseable {
    private final ChildProcess process;
    private final int port;

    private EmbeddedKafka(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the broker on this data directory, formatted at the first start, and waits until it answers.
     *
     * @param data kept between starts
     * @param controllerPort for KRaft; nobody else uses it
     * @throws PartFailure if it does not come up
     */
    public static EmbeddedKafka start(Path data, int port, int controllerPort, Path log, Secrets secrets) {
        KafkaHome home = new KafkaHome(data, log);
        home.prepare(port, controllerPort, secrets);
        EmbeddedKafka kafka = new EmbeddedKafka(ChildProcess.start(home.broker()), port);
        try {
            Readiness.await(kafka.process, Duration.ofSeconds(60), kafka::answers);
        } catch (PartFailure e) {
            kafka.close();
            throw e;
        }
        return kafka;
    }

    /** Makes the topics that are not there yet: one partition each, kept for ever. */
    public void createTopics(Collection<String> names) {
        try (Admin admin = admin()) {
            Set<String> known = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = names.stream()
                    .filter(name -> !known.contains(name))
                    .map(name -> new NewTopic(name, 1, (short) 1).configs(Map.of("retention.ms", "-1")))
                    .toList();
            var unused = admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PartFailure("Kafka did not make the topics " + names, e);
        }
    }

    /** For `kafka.bootstrap.servers`. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean answers() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
        }
    }

    /** Kafka looks up its own classes by the thread's class loader, which in a Quarkus test is not the one of ours. */
    private Admin admin() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
