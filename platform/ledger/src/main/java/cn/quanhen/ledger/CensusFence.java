package cn.quanhen.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;

/**
 * A view of the database that holds exactly the records whose outbox id lies below a fence.
 *
 * <p>The view is fixed while nobody is between the giving of an id and the end of its transaction. A second connection
 * keeps them out, for as long as one statement takes; the lock is its transaction's, so that it cannot be left behind.
 */
@ApplicationScoped
class CensusFence {
    private static final String VIEW = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    /**
     * An appender that is slow to end is not waited for, since others queue behind whoever waits; the next turn comes.
     */
    private static final String IMPATIENT = "SET LOCAL lock_timeout = '500ms'";

    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('quanhen.census'))";
    /** The view's first statement: the view is as of now. The sequence is read past the view, and nobody moves it. */
    private static final String FENCE = "SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM outbox_id_seq";

    private final Pool pool;

    CensusFence(Pool pool) {
        this.pool = pool;
    }

    /** Asks the view; nobody waits for the question. */
    <T> Uni<T> within(BiFunction<SqlConnection, Long, Uni<T>> question) {
        return pool.withTransaction(
                view -> view.query(VIEW).execute().chain(() -> fix(view)).chain(fence -> question.apply(view, fence)));
    }

    private Uni<Long> fix(SqlConnection view) {
        return pool.withTransaction(gate -> gate.query(IMPATIENT)
                .execute()
                .chain(() -> gate.query(ALONE).execute())
                .chain(() -> view.query(FENCE).execute())
                .map(rows -> rows.iterator().next().getLong(0)));
    }
}
