package cn.quanhen.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.NodeProfile;
import cn.quanhen.audit.log.Lease.Term;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What another replica does in the middle of ours, played by a connection of the test's own. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.City.class)
class SequencingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.log.sequence'))";

    @Inject
    Sequencer sequencer;

    @Inject
    Entries entries;

    @Inject
    Lease lease;

    @Inject
    Pool pool;

    @Test
    void nobodySeesAnIndexBeforeAllSmallerOnes() throws Exception {
        Appended first = append("before");
        try (Connection other = TestDatabase.app();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute(LOCK);
            sql.execute("INSERT INTO log_entry SELECT max(idx) + 1, 'other', 'other', 'x', sha256('\\x0078'), now()"
                    + " FROM log_entry");
            CompletableFuture<Appended> ours = CompletableFuture.supplyAsync(() -> append("ours"));
            Thread.sleep(500);
            assertThat(ours).isNotDone();
            assertThat(entries.count().await().atMost(PATIENCE)).isEqualTo(first.first() + 1);
            other.commit();
            assertThat(ours.get().first()).isEqualTo(first.first() + 2);
        }
    }

    @Test
    void aReplicaThatHangsWithinItsTransactionKeepsTheOthersWaitingForSecondsOnly() throws Exception {
        try (Connection hung = TestDatabase.app();
                Statement sql = hung.createStatement()) {
            sql.execute("SET idle_in_transaction_session_timeout = '" + setting("idle_in_transaction_session_timeout")
                    + "'");
            hung.setAutoCommit(false);
            sql.execute(LOCK);
            long began = System.nanoTime();
            assertThat(append("after the hung one").batch().fresh()).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThatThrownBy(() -> sql.execute("SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theSameEntryKeepsItsIndexWithinABatchAndAfterIt() {
        NewEntry entry = NewEntry.added("same".getBytes(UTF_8));
        Appended twice = sequencer.append(List.of(entry, entry)).await().atMost(PATIENCE);
        Appended again = append("same");
        assertThat(twice.batch().duplicates()).isEqualTo(1);
        assertThat(again.indices()).isEqualTo(twice.indices());
    }

    @Test
    void aProcessThatSleptThroughTheEndOfItsTermWritesNothing() throws Exception {
        Term ours = lease.hold().await().atMost(PATIENCE).orElseThrow();
        assertThat(fenced(ours)).isNull();

        anotherReplicaTakesOver();
        assertThatThrownBy(() -> fenced(ours)).isInstanceOf(LogClosed.class);
        assertThat(lease.hold().await().atMost(PATIENCE)).isEmpty();
        assertThatThrownBy(() -> append("uncleared"))
                .as("nothing is appended until the other one has cleared its term")
                .isInstanceOf(LogClosed.class);

        Thread.sleep(2_500);
        assertThat(append("cleared by us again").batch().fresh()).hasSize(1);
        assertThat(lease.hold().await().atMost(PATIENCE).orElseThrow().number()).isGreaterThan(ours.number() + 1);
    }

    private static void anotherReplicaTakesOver() throws SQLException {
        try (Connection other = TestDatabase.app();
                Statement sql = other.createStatement()) {
            sql.execute("UPDATE log_lease SET term = term + 1, holder = 'other', cleared = false,"
                    + " until = clock_timestamp() + interval '1 second'");
        }
    }

    private Void fenced(Term term) {
        return pool.withTransaction(connection -> lease.fence(connection, term))
                .await()
                .atMost(PATIENCE);
    }

    /** As the service's own connections have it. */
    private String setting(String name) {
        return pool.query("SHOW " + name)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }

    private Appended append(String entry) {
        return sequencer
                .append(List.of(NewEntry.added(entry.getBytes(UTF_8))))
                .onFailure(failure -> failure instanceof LogClosed && !entry.equals("uncleared"))
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofMillis(200))
                .atMost(50)
                .await()
                .atMost(PATIENCE);
    }
}
