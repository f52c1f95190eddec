package cn.quanhen.testkit;

import cn.quanhen.embedded.Database;
import cn.quanhen.embedded.EmbeddedKafka;
import cn.quanhen.embedded.EmbeddedPostgres;
import cn.quanhen.embedded.Ports;
import cn.quanhen.embedded.Scratch;
import cn.quanhen.embedded.Secrets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL and Kafka for a service's tests, started once per test JVM, and the configuration that points at them.
 *
 * <p>Use: `@QuarkusTestResource(RealParts.class)`. The service runs as the role without DDL, Flyway as the owner, and
 * {@link TestTokens} are accepted. Quarkus may start this anew in another class loader; what runs already is then found
 * in the system properties.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    /** The system properties under which the configuration is kept. */
    private static final String KEPT = "quanhen.real-parts/";

    private static final String DATABASE = "service";
    private static final List<String> TOPICS = List.of(
            "quanhen.casefile", "quanhen.media", "quanhen.signature", "quanhen.census", "quanhen.census.answers");

    @Override
    public Map<String, String> start() {
        Map<String, String> kept = kept();
        if (kept.isEmpty()) {
            startParts().forEach((key, value) -> System.setProperty(KEPT + key, value));
            kept = kept();
        }
        return kept;
    }

    /** The parts end with the JVM. */
    @Override
    public void stop() {}

    static String property(String key) {
        String value = System.getProperty(KEPT + key);
        if (value == null) {
            throw new IllegalStateException("RealParts is not started: @QuarkusTestResource(RealParts.class)");
        }
        return value;
    }

    private static Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(KEPT)) {
                kept.put(name.substring(KEPT.length()), System.getProperty(name));
            }
        }
        return kept;
    }

    private static Map<String, String> startParts() {
        Path home = Scratch.create("parts");
        Secrets secrets = Secrets.in(home.resolve("secrets.json"));
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(home.resolve("postgres"), Ports.free(), home.resolve("postgres.log"), secrets);
        EmbeddedKafka kafka = EmbeddedKafka.start(
                home.resolve("kafka"), Ports.free(), Ports.free(), home.resolve("kafka.log"), secrets);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
            Scratch.drop(home);
        }));
        kafka.createTopics(TOPICS);
        return configuration(postgres.database(DATABASE), kafka, secrets);
    }

    private static Map<String, String> configuration(Database database, EmbeddedKafka kafka, Secrets secrets) {
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.reactive.url", database.reactiveUrl()),
                Map.entry("quarkus.datasource.username", database.app().role()),
                Map.entry("quarkus.datasource.password", database.app().password()),
                Map.entry("quarkus.flyway.jdbc-url", database.jdbcUrl()),
                Map.entry("quarkus.flyway.username", database.owner().role()),
                Map.entry("quarkus.flyway.password", database.owner().password()),
                Map.entry("kafka.bootstrap.servers", kafka.bootstrapServers()),
                Map.entry("quarkus.oidc.public-key", TestTokens.publicKey()),
                Map.entry("quarkus.oidc-client.client-enabled", "false"),
                Map.entry("quanhen.real-parts.superuser-password", secrets.get("postgres/postgres")));
    }
}
