package cn.quanhen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    @TempDir
    static Path directory;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = start(Ports.free());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theOwnerMigratesAndTheServiceCannot() throws SQLException {
        Database database = postgres.database("migrated");

        execute(database, database.owner(), "CREATE TABLE page (number int)");

        assertThatThrownBy(() -> execute(database, database.app(), "CREATE TABLE other (number int)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> execute(database, database.app(), "DROP TABLE page"))
                .hasMessageContaining("must be owner of table page");
    }

    @Test
    void aServiceDoesNotEnterAnothersDatabase() {
        Database own = postgres.database("own");
        Database other = postgres.database("other");

        assertThatThrownBy(() -> execute(other, own.app(), "SELECT 1"))
                .hasMessageContaining("permission denied for database \"other\"");
    }

    @Test
    void whatWasCommittedOutlivesAKill() throws SQLException {
        Database before = postgres.database("kept");
        execute(before, before.owner(), "CREATE TABLE page AS SELECT 7 AS number");

        postgres.process().kill();
        postgres = start(Ports.free());

        Database after = postgres.database("kept");
        try (Connection connection = connect(after, after.owner());
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT number FROM page")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    private static EmbeddedPostgres start(int port) {
        return EmbeddedPostgres.start(
                directory.resolve("data"),
                port,
                directory.resolve("postgres.log"),
                Secrets.in(directory.resolve("secrets.json")));
    }

    private static void execute(Database database, Database.Login login, String statement) throws SQLException {
        try (Connection connection = connect(database, login);
                Statement sql = connection.createStatement()) {
            var unused = sql.execute(statement);
        }
    }

    private static Connection connect(Database database, Database.Login login) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), login.role(), login.password());
    }
}
