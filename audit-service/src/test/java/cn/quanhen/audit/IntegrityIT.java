package cn.quanhen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What root changes of the stored log is alarmed by name, and nothing is signed upon it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.Counting.class)
class IntegrityIT {
    private static final String CASES = "counties/231202/agencies/11231202MB1A2B3C47/cases/";

    private String chain;
    private long first;
    private String undo;

    @BeforeEach
    void aFullTileAndMore() throws Exception {
        chain = CASES + UUID.randomUUID();
        Chain records = new Chain(chain);
        List<Chain.Published> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(records.next("记录" + i));
        }
        try (Topic topic = new Topic()) {
            topic.publish(events);
        }
        await("SELECT (SELECT count(*) FROM log_entry WHERE id LIKE '" + chain + "/%') = 300"
                + " AND (SELECT max(size) FROM log_checkpoint) = (SELECT max(idx) + 1 FROM log_entry)");
        first = number("SELECT min(idx) FROM log_entry WHERE id LIKE '" + chain + "/%'");
    }

    @AfterEach
    void asItWas() throws SQLException {
        tamper(undo);
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement()) {
            sql.execute("UPDATE alarm SET ended_at = now() WHERE ended_at IS NULL");
        }
    }

    @Test
    void aRewrittenTileIsNamed() throws Exception {
        flip("tile", "hashes", "tree = 'log' AND level = 0 AND idx = " + first / 256);

        awaitAlarm("tile/0/" + "%03d".formatted(first / 256));
    }

    @Test
    void aRewrittenTileAboveIsNamedAndNothingIsSignedUponIt() throws Exception {
        flip("tile", "hashes", "tree = 'log' AND level = 1 AND idx = 0");
        long signed = number("SELECT max(size) FROM log_checkpoint");
        try (Topic topic = new Topic()) {
            topic.publish(new Chain(chain + "-after").next("一"));
        }

        awaitAlarm("tile/1/000");
        Thread.sleep(2_000);
        assertThat(number("SELECT max(size) FROM log_checkpoint")).isEqualTo(signed);
    }

    @Test
    void aRewrittenEntryIsNamedByItsRecord() throws Exception {
        flip("log_entry", "leaf", "id = '" + chain + "/records/7'");

        awaitAlarm(chain + "/records/7");
    }

    @Test
    void aRewrittenPayloadIsNamedByItsRecord() throws Exception {
        flip("log_payload", "canonical", "idx = (SELECT idx FROM log_entry WHERE id = '" + chain + "/records/9')");

        awaitAlarm(chain + "/records/9");
    }

    @Test
    void aDeletedEntryIsNamedByItsPlace() throws Exception {
        tamper(
                "CREATE TABLE kept AS SELECT * FROM log_entry WHERE idx = " + (first + 5),
                "DELETE FROM log_entry WHERE idx = " + (first + 5));
        undo = "WITH back AS (INSERT INTO log_entry SELECT * FROM kept) SELECT 1; DROP TABLE kept";

        awaitAlarm("entry " + (first + 5));
    }

    private void flip(String table, String column, String where) throws SQLException {
        undo = "UPDATE %1$s SET %2$s = set_byte(%2$s, 5, get_byte(%2$s, 5) # 1) WHERE %3$s"
                .formatted(table, column, where);
        tamper(undo);
    }

    private static void awaitAlarm(String subject) throws Exception {
        long begun = System.nanoTime();
        String found = "SELECT EXISTS (SELECT FROM alarm WHERE kind = 'LOG_CHANGED' AND ended_at IS NULL AND"
                + " (subject = '" + subject + "' OR subject LIKE '" + subject + ".p/%'))";
        await(found);
        System.out.printf("named after %d ms: %s%n", (System.nanoTime() - begun) / 1_000_000, subject);
    }

    private static void await(String question) throws Exception {
        for (int i = 0; i < 300; i++) {
            if (number("SELECT CASE WHEN (" + question + ") THEN 1 ELSE 0 END") == 1) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(question);
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    /** With the triggers off, as a superuser can. */
    private static void tamper(String... statements) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
