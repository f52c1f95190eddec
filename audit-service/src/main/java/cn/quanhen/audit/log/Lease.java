package cn.quanhen.audit.log;

import cn.quanhen.clock.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Which replica moves the log on: one holds the lease, under a term that no other process ever has. What it writes is
 * fenced by that term in the same transaction, so a process that slept through the end of its term writes nothing.
 */
@ApplicationScoped
public class Lease {
    private static final String HOLD = """
            UPDATE log_lease SET
                term = CASE WHEN holder = $1 AND until > clock_timestamp() THEN term ELSE term + 1 END,
                cleared = cleared AND holder = $1 AND until > clock_timestamp(),
                holder = $1,
                until = clock_timestamp() + $2::bigint * interval '1 millisecond'
            WHERE holder = $1 OR until <= clock_timestamp()
            RETURNING term, cleared, stopped""";
    private static final String RELEASE =
            "UPDATE log_lease SET until = '-infinity', cleared = false WHERE holder = $1 AND until > '-infinity'";
    private static final String CLEAR =
            "UPDATE log_lease SET cleared = $3, stopped = NOT $3 WHERE holder = $1 AND term = $2";
    private static final String FENCE =
            "SELECT FROM log_lease WHERE holder = $1 AND term = $2 AND cleared = $3 FOR NO KEY UPDATE";
    private static final String OPEN = "SELECT FROM log_lease WHERE cleared AND until > clock_timestamp()";

    private final Pool pool;
    private final String holder;
    private final long millis;

    Lease(Pool pool, LogSettings settings, Ids ids) {
        this.pool = pool;
        this.holder = ids.next().toString();
        this.millis = settings.lease().toMillis();
    }

    /** Takes or renews the lease; empty while another process has it. */
    public Uni<Optional<Term>> hold() {
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(holder, millis))
                .map(rows -> Rows.map(
                                rows,
                                row -> new Term(
                                        row.getLong("term"), row.getBoolean("cleared"), row.getBoolean("stopped")))
                        .stream()
                        .findFirst());
    }

    /** Gives it up, so that another replica need not wait. */
    public Uni<Void> release() {
        return pool.preparedQuery(RELEASE).execute(Tuple.of(holder)).replaceWithVoid();
    }

    /** Lets the log be appended to and signed in this term. */
    public Uni<Void> clear(Term term) {
        return set(term, true);
    }

    /** Stops the log: until it is cleared again nothing is appended or signed, by any replica. */
    public Uni<Void> stop(Term term) {
        return set(term, false);
    }

    /** In a transaction: fails unless the term is still as it was, and keeps it from being taken meanwhile. */
    public Uni<Void> fence(SqlConnection connection, Term term) {
        return connection
                .preparedQuery(FENCE)
                .execute(Tuple.of(holder, term.number(), term.cleared()))
                .map(rows -> found(rows, "the term is over"));
    }

    /** In a transaction: fails while no cleared term runs. */
    static Uni<Void> requireOpen(SqlConnection connection) {
        return connection
                .preparedQuery(OPEN)
                .execute()
                .map(rows -> found(rows, "no replica has cleared the log for appending"));
    }

    private Uni<Void> set(Term term, boolean cleared) {
        return pool.preparedQuery(CLEAR)
                .execute(Tuple.of(holder, term.number(), cleared))
                .map(rows -> found(rows, "the term is over"));
    }

    private static Void found(RowSet<Row> rows, String otherwise) {
        if (rows.rowCount() == 0) {
            throw new LogClosed(otherwise);
        }
        return null;
    }

    /**
     * A time during which one process alone moves the log on.
     *
     * @param number greater than that of every term before
     * @param cleared whether the log was found to be the one that the witnesses know
     * @param stopped whether it was found not to be, in this term or before
     */
    public record Term(long number, boolean cleared, boolean stopped) {
        /** That of another process. */
        public static final Term NONE = new Term(-1, false, false);

        /** The same, cleared. */
        public Term opened() {
            return new Term(number, true, false);
        }
    }
}
