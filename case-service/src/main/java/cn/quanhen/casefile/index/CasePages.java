package cn.quanhen.casefile.index;

import cn.quanhen.casefile.phase.PhaseName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the index of cases, newest first. Names sort by the time of opening, so a page begins where one ended. */
@ApplicationScoped
public class CasePages {
    private final Pool pool;

    CasePages(Pool pool) {
        this.pool = pool;
    }

    /** At most so many lines, newest first, from before that name; an empty name means the newest. */
    public Uni<List<Found>> page(CaseQuery query, String before, int size) {
        var conditions = Conditions.of(query, before);
        return pool.preparedQuery(conditions.sql(size))
                .execute(conditions.values())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CasePages::found)
                        .toList());
    }

    private static Found found(Row row) {
        return new Found(
                row.getString("name"),
                row.getString("title"),
                row.getOffsetDateTime("opened_at").toInstant(),
                PhaseName.valueOf(row.getString("phase")),
                row.getLong("tip_sequence"));
    }

    /** A case in a list, with how many records it has. */
    public record Found(String name, String title, Instant openedAt, PhaseName phase, long recordCount) {}
}
