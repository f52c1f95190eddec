package cn.quanhen.bench;

import cn.quanhen.embedded.Database;
import cn.quanhen.embedded.EmbeddedKafka;
import cn.quanhen.embedded.EmbeddedPostgres;
import cn.quanhen.embedded.Ports;
import cn.quanhen.embedded.Secrets;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.TestTokens;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts that a service stands on, fresh in a directory: PostgreSQL, Kafka, and a key for tokens. */
final class Ground implements AutoCloseable {

    private static final List<String> TOPICS = List.of("quanhen.casefile", "quanhen.media", "quanhen.signature");

    private final Path home;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private Ground(Path home, EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.home = home;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static Ground start(Path home) {
        var secrets = Secrets.in(home.resolve("secrets.json"));
        var postgres = EmbeddedPostgres.start(
                home.resolve("postgresql"), Ports.free(), home.resolve("log/postgresql.log"), secrets);
        try {
            var kafka = EmbeddedKafka.start(
                    home.resolve("kafka"), Ports.free(), Ports.free(), home.resolve("log/kafka.log"), secrets);
            kafka.createTopics(TOPICS);
            return new Ground(home, postgres, kafka);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    Path home() {
        return home;
    }

    Path databaseLog() {
        return home.resolve("log/postgresql.log");
    }

    Database database(String service) {
        return postgres.database(service.equals("case-service") ? "casefile" : service.replace("-service", ""));
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Connection superuser(String service) throws SQLException {
        return superuserOf(database(service).name());
    }

    Connection superuserOf(String database) throws SQLException {
        return postgres.superuser(database);
    }

    /** What a service is told, to run on these parts. */
    Map<String, String> settings(String service) {
        Database database = database(service);
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        settings.put("quarkus.datasource.username", database.app().role());
        settings.put("quarkus.datasource.password", database.app().password());
        settings.put("quarkus.flyway.jdbc-url", database.jdbcUrl());
        settings.put("quarkus.flyway.username", database.owner().role());
        settings.put("quarkus.flyway.password", database.owner().password());
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("quarkus.oidc.public-key", TestTokens.publicKey());
        settings.put("quarkus.oidc-client.client-enabled", "false");
        settings.put("quanhen.county", Demo.COUNTY);
        return settings;
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
