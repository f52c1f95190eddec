package cn.quanhen.bench;

import cn.quanhen.testkit.Demo;
import java.sql.Connection;
import java.sql.SQLException;

/** Fills the index of cases by SQL, as if so many had been opened: chains without records, which lists do not read. */
final class CaseFilling implements AutoCloseable {
    private static final String NAME =
            "'" + Demo.AGENCY + "/cases/01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')";
    private static final String CHAINS = """
            INSERT INTO chain (name, tip_sequence, tip_hash)
            SELECT %s, 20, sha256(int8send(n)) FROM generate_series(%d, %d) n""";
    private static final String LINES = """
            INSERT INTO case_index (name, agency, title, opened_at, phase, terms, passages)
            SELECT %s, '%s', '涉嫌销售超过保质期食品案第' || n, timestamptz '2026-01-01' + n * interval '1 second',
                'INVESTIGATION',
                ARRAY(SELECT 'PAIR' || (n::bigint * k %% 5003) FROM generate_series(1, 40) k)
                    || ARRAY['OFFICER:' || n %% 300, '甲' || chr(19968 + n %% 10000)],
                ARRAY['销售超过保质期食品案', '甲' || chr(19968 + n %% 10000)]
            FROM generate_series(%d, %d) n""";

    private final Connection connection;

    CaseFilling(Connection connection) {
        this.connection = connection;
    }

    /** Adds the cases up to that number, and lets the database settle. */
    void upTo(int size) throws SQLException {
        try (var sql = connection.createStatement()) {
            int there = there(size);
            sql.execute("DROP INDEX case_index_by_term");
            sql.execute(CHAINS.formatted(NAME, there + 1, size));
            sql.execute(LINES.formatted(NAME, Demo.AGENCY, there + 1, size));
            sql.execute("CREATE INDEX case_index_by_term ON case_index USING gin (terms)");
            sql.execute("VACUUM ANALYZE chain");
            sql.execute("VACUUM ANALYZE case_index");
            sql.execute("CHECKPOINT");
        }
    }

    private int there(int size) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(
                        "SELECT count(*) FROM case_index WHERE name LIKE '%/cases/01900000-0000-7000-8000-%'")) {
            rows.next();
            return Math.min(size, rows.getInt(1));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
