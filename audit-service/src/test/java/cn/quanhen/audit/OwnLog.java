package cn.quanhen.audit;

import cn.quanhen.embedded.Scratch;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A log of its own on the real parts, a database and a topic; the built service runs on it in processes of their own.
 */
final class OwnLog implements AutoCloseable {
    private static final String URL = "quarkus.datasource.jdbc.url";

    private final String name;
    private final Map<String, String> parts;
    private final Path home;
    private final List<Replica> replicas = new ArrayList<>();

    private OwnLog(String name, Map<String, String> parts, Path home) {
        this.name = name;
        this.parts = parts;
        this.home = home;
    }

    static OwnLog create(String name) throws Exception {
        OwnLog log = new OwnLog(name, new RealParts().start(), Scratch.create(name));
        log.createDatabase(name);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
            var unused = admin.createTopics(List.of(new NewTopic(log.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        return log;
    }

    /** A replica, not started yet. */
    Replica replica(String id, Map<String, String> own) {
        Map<String, String> settings = new TreeMap<>(parts);
        settings.keySet().removeIf(key -> key.startsWith("quanhen.real-parts"));
        settings.put(URL, url(name));
        settings.put("quarkus.datasource.reactive.url", url(name).substring("jdbc:".length()));
        settings.put("quarkus.flyway.jdbc-url", url(name));
        settings.put("quanhen.county", "239999");
        settings.put("quanhen.log.origin", origin());
        settings.put("quanhen.log.key-directory", home.resolve("keys").toString());
        settings.put("quanhen.intake.topics", topic());
        settings.put("mp.messaging.incoming.intake.group.id", "audit-" + name);
        settings.putAll(own);
        Replica replica = new Replica(home.resolve(id), settings);
        replicas.add(replica);
        return replica;
    }

    String origin() {
        return "quanhen.cn/log/" + name;
    }

    Path home() {
        return home;
    }

    String topic() {
        return "own." + name;
    }

    String bootstrapServers() {
        return parts.get("kafka.bootstrap.servers");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(name), parts.get("quarkus.datasource.username"), parts.get("quarkus.datasource.password"));
    }

    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    /** A copy of the database, as a backup; nobody may be connected. */
    void copyDatabase(String to) throws SQLException {
        superuser("CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(to, name, parts.get("quarkus.flyway.username")));
        superuser("GRANT CONNECT ON DATABASE %s TO %s".formatted(to, parts.get("quarkus.datasource.username")));
    }

    /** Puts a database in the place of the log's; the log's gets the other's name. */
    void swapDatabase(String other) throws SQLException {
        superuser("ALTER DATABASE %s RENAME TO swapping".formatted(name));
        superuser("ALTER DATABASE %s RENAME TO %s".formatted(other, name));
        superuser("ALTER DATABASE swapping RENAME TO %s".formatted(other));
    }

    private void createDatabase(String database) throws SQLException {
        superuser("CREATE DATABASE %s OWNER %s".formatted(database, parts.get("quarkus.flyway.username")));
        superuser("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, parts.get("quarkus.datasource.username")));
    }

    private static void superuser(String command) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute(command);
        }
    }

    private String url(String database) {
        return parts.get(URL).replaceAll("/[^/]*$", "/" + database);
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        Scratch.drop(home);
    }
}
