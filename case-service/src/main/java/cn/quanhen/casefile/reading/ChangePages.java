package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.contract.Records;
import cn.quanhen.casefile.v1.Change;
import cn.quanhen.ledger.Entry;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The records of an agency's cases in the order in which they became visible. */
@ApplicationScoped
class ChangePages {
    private static final String PAGE = """
            SELECT c.position, c.chain, c.sequence, coalesce(r.canonical, '') AS canonical, coalesce(r.hash, '') AS hash
            FROM (SELECT * FROM case_change WHERE agency = $1 AND position > $2 ORDER BY position LIMIT %d) c
                LEFT JOIN record r ON r.chain = c.chain AND r.sequence = c.sequence
            ORDER BY c.position""";
    private static final String REACHED = "SELECT coalesce(max(position), 0) FROM case_change";

    private final Pool pool;

    ChangePages(Pool pool) {
        this.pool = pool;
    }

    /** At most so many changes after that position; up to a record that does not hold, and from there on refused. */
    Uni<List<Change>> page(String agency, long after, int size) {
        return pool.preparedQuery(PAGE.formatted(size))
                .execute(Tuple.of(agency, after))
                .map(rows -> whole(agency, rows));
    }

    /** The position of a cursor, once it is known that the database has got there; 0 for an empty cursor. */
    Uni<Long> after(String agency, String cursor) {
        var position = PageToken.place(list(agency), cursor);
        return pool.query(REACHED)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .invoke(reached -> requireReached(position, reached))
                .replaceWith(position);
    }

    /** The cursor that goes on after a position. */
    static String cursor(String agency, long position) {
        return PageToken.after(list(agency), Long.toString(position));
    }

    private static String list(String agency) {
        return agency + "/changes";
    }

    private static List<Change> whole(String agency, RowSet<Row> rows) {
        var changes = new ArrayList<Change>();
        for (var row : rows) {
            try {
                changes.add(change(agency, row));
            } catch (Refusal broken) {
                if (changes.isEmpty()) {
                    throw broken;
                }
                return changes;
            }
        }
        return changes;
    }

    private static Change change(String agency, Row row) {
        var entry = Entry.stored(
                row.getString("chain"),
                row.getLong("sequence"),
                row.getBuffer("canonical").getBytes(),
                row.getBuffer("hash").getBytes());
        return Change.newBuilder()
                .setCursor(cursor(agency, row.getLong("position")))
                .setRecord(Records.of(entry))
                .build();
    }

    private static void requireReached(long position, long reached) {
        if (position > reached) {
            throw Refusal.of(Reason.PAGE_TOKEN_INVALID)
                    .because("游标在第" + position + "位，本服务只到第" + reached + "位")
                    .remedy("请核对游标是否由本服务给出；如确为本服务所给，说明数据库已被回退，请立即报告市级监督人员")
                    .fact("position", position)
                    .fact("reached", reached);
        }
    }
}
