package cn.quanhen.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** case-service's database, as its administrator prepares it for the comparison. */
final class CaseDatabase {

    /** A copy with the same schema and grants, for pgbench. */
    static final String COPY = "casefile_pgbench";

    private static final String SERVICE = "case-service";

    private final Ground ground;

    CaseDatabase(Ground ground) {
        this.ground = ground;
    }

    /** From the next connection on, whatever the service's role runs stands in the log, or not. */
    void logStatements(boolean on) throws SQLException {
        run("ALTER ROLE %s SET log_statement = '%s'"
                .formatted(ground.database(SERVICE).app().role(), on ? "all" : "none"));
    }

    /** Copies the database, to which nobody may be connected, and gives each client a chain. */
    void copy(int clients) throws SQLException {
        String source = ground.database(SERVICE).name();
        try (var connection = ground.superuserOf("postgres");
                var sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE %s TEMPLATE \"%s\"".formatted(COPY, source));
        }
        try (var connection = ground.superuserOf(COPY);
                var sql = connection.createStatement()) {
            sql.execute("""
                    INSERT INTO chain (name, tip_sequence, tip_hash)
                    SELECT 'pgbench/' || client, 0, decode(repeat('00', 32), 'hex')
                    FROM generate_series(0, %d) client""".formatted(clients - 1));
        }
    }

    /** What the service has written for a piece of evidence, in the middle. */
    Pgbench.Sizes sizes() throws SQLException {
        try (Connection connection = ground.superuser(SERVICE);
                var sql = connection.createStatement();
                var rows = sql.executeQuery("""
                        SELECT (SELECT avg(length(canonical)) FROM record WHERE kind LIKE '%.Evidence')::bigint,
                               (SELECT avg(length(answer)) FROM request WHERE method LIKE '%/AppendRecord')::bigint""")) {
            rows.next();
            return new Pgbench.Sizes(rows.getLong(1), rows.getLong(2));
        }
    }

    private void run(String statement) throws SQLException {
        try (var connection = ground.superuser(SERVICE);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
