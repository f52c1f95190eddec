package cn.quanhen.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL server from its Maven binaries: one server, a database per service. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final ChildProcess process;
    private final int port;
    private final Secrets secrets;

    private EmbeddedPostgres(ChildProcess process, int port, Secrets secrets) {
        this.process = process;
        this.port = port;
        this.secrets = secrets;
    }

    /**
     * Starts the server on this data directory, made at the first start, and waits until it answers.
     *
     * @param data kept between starts
     * @param log the server's log file
     * @throws PartFailure if it does not come up
     */
    public static EmbeddedPostgres start(Path data, int port, Path log, Secrets secrets) {
        Path bin = binaries().resolve("bin");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(bin, data, log, secrets.get("postgres/" + SUPERUSER));
        }
        List<String> line = new ArrayList<>(Unprivileged.prefix());
        line.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=64MB",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC")) {
            line.addAll(List.of("-c", setting));
        }
        ChildProcess process =
                ChildProcess.start(Command.of("PostgreSQL", line, data, log).stoppedBy("INT"));
        EmbeddedPostgres postgres = new EmbeddedPostgres(process, port, secrets);
        try {
            Readiness.await(process, Duration.ofSeconds(60), () -> {
                try (Connection connection = postgres.superuser(SUPERUSER)) {
                    return connection.isValid(5);
                }
            });
        } catch (PartFailure e) {
            process.close();
            throw e;
        }
        return postgres;
    }

    /** The database of this name, made with its roles `{name}_owner` and `{name}_app` if it is not there yet. */
    public Database database(String name) {
        Database database = new Database(name, port, login(name + "_owner"), login(name + "_app"));
        try (Connection connection = superuser(SUPERUSER);
                Statement sql = connection.createStatement()) {
            role(sql, database.owner());
            role(sql, database.app());
            if (!found(sql, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(name))) {
                sql.execute("CREATE DATABASE %s OWNER %s"
                        .formatted(name, database.owner().role()));
            }
            sql.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            sql.execute("GRANT CONNECT ON DATABASE %s TO %s"
                    .formatted(name, database.app().role()));
        } catch (SQLException e) {
            throw new PartFailure("cannot make the database " + name + ": " + e.getMessage(), e);
        }
        return database;
    }

    /** A connection as the server's superuser, for tests that do what only a DBA can. The caller closes it. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                SUPERUSER,
                secrets.get("postgres/" + SUPERUSER));
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The server's process. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private Database.Login login(String role) {
        return new Database.Login(role, secrets.get("postgres/" + role));
    }

    private static void role(Statement sql, Database.Login login) throws SQLException {
        if (!found(sql, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(login.role()))) {
            sql.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(login.role(), login.password()));
        }
    }

    private static boolean found(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void initialise(Path bin, Path data, Path log, String password) {
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            Path passwordFile = Files.createTempFile(data.toAbsolutePath().getParent(), "initdb", ".tmp");
            Files.writeString(passwordFile, password);
            List<String> line = new ArrayList<>(Unprivileged.prefix());
            line.addAll(List.of(
                    bin.resolve("initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions"));
            try (ChildProcess initdb = ChildProcess.start(
                    Command.of("initdb", line, data.toAbsolutePath().getParent(), log)
                            .with(Map.of("TZ", "UTC")))) {
                if (initdb.awaitEnd() != 0) {
                    throw new PartFailure(
                            "PostgreSQL could not make its data directory %s:%n%s".formatted(data, initdb.logTail()));
                }
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted", e);
        }
    }

    private static Path binaries() {
        String archive =
                "postgres-linux-" + (System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        InputStream in = EmbeddedPostgres.class.getResourceAsStream("/" + archive);
        if (in == null) {
            throw new PartFailure("No PostgreSQL binaries for this system (" + archive + " is not on the class path)."
                    + " Embedded parts run on Linux.");
        }
        return Unpacking.tarXz(in, Distributions.unpacked().resolve("postgres-18.6.0"));
    }
}
