package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.checkpoint.CarriedCheckpoint.Cosigned;
import cn.quanhen.audit.log.Lease;
import cn.quanhen.audit.log.Lease.Term;
import cn.quanhen.audit.log.Rows;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Tile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The checkpoints that this log has signed, and those that it has published. Both only ever grow. */
@ApplicationScoped
public class Checkpoints {
    private static final String SIZE = "SELECT coalesce(max(size), -1) FROM log_checkpoint";
    private static final String SIGN =
            "INSERT INTO log_checkpoint (size, root, note, signed_at) VALUES ($1, $2, $3, $4)";
    private static final String PUBLISH =
            "INSERT INTO log_publication (size, note, cosigned, published_at) VALUES ($1, $2, $3, $4)";
    private static final String NOTE = "SELECT note FROM log_checkpoint WHERE size = $1";
    private static final String SIGNED = "SELECT note, signed_at AS at FROM log_checkpoint ORDER BY size DESC LIMIT 1";
    private static final String PUBLISHED = """
            SELECT p.note, c.signed_at AS at FROM log_publication p JOIN log_checkpoint c USING (size)
            ORDER BY p.size DESC, p.cosigned DESC, p.id DESC LIMIT 1""";
    private static final String COSIGNED = """
            SELECT p.note, c.signed_at AS at FROM log_publication p JOIN log_checkpoint c USING (size)
            WHERE p.cosigned ORDER BY p.size DESC, p.id DESC LIMIT 1""";

    private final Pool pool;
    private final Tiles tiles;
    private final Lease lease;
    private final Clock clock;

    Checkpoints(Pool pool, Tiles tiles, Lease lease, Clock clock) {
        this.pool = pool;
        this.tiles = tiles;
        this.lease = lease;
        this.clock = clock;
    }

    /** The newest that was signed. */
    public Uni<Optional<SignedHead>> signed() {
        return newest(SIGNED);
    }

    /** The newest that was published. */
    public Uni<Optional<SignedHead>> published() {
        return newest(PUBLISHED);
    }

    /** The newest that was published with the witness's cosignature. */
    public Uni<Optional<SignedHead>> cosigned() {
        return newest(COSIGNED);
    }

    /**
     * Keeps a new head and its tiles together.
     *
     * @param term in which this process moves the log on; fails where it is over
     * @param before the size of the newest checkpoint when the new one was computed; -1 for none
     */
    Uni<Void> sign(Term term, long before, List<Tile> grown, SignedHead head) {
        return pool.withTransaction(connection -> lease.fence(connection, term)
                .chain(() -> connection.query(SIZE).execute())
                .invoke(rows -> {
                    if (rows.iterator().next().getLong(0) != before) {
                        throw new IllegalStateException(
                                "another head than that of size " + before + " was signed last");
                    }
                })
                .chain(() -> write(connection, grown, head)));
    }

    Uni<Void> publish(Term term, long size, Note note, boolean cosigned) {
        return pool.withTransaction(connection -> lease.fence(connection, term)
                .chain(() -> connection.preparedQuery(PUBLISH).execute(Tuple.of(size, note.format(), cosigned, now())))
                .replaceWithVoid());
    }

    /**
     * Publishes cosignatures that came back another way than from the witness's door, on the note that this log signed.
     *
     * @return whether this log signed that text
     */
    public Uni<Boolean> publishCarried(Cosigned carried) {
        long size = carried.checkpoint().size();
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(size))
                .map(rows -> Rows.map(rows, row -> Note.parse(row.getString("note"))).stream()
                        .filter(ours -> ours.text().equals(carried.text()))
                        .findFirst())
                .chain(found -> found.map(ours -> pool.preparedQuery(PUBLISH)
                                .execute(Tuple.of(
                                        size, ours.with(carried.lines()).format(), true, now()))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> write(SqlConnection connection, List<Tile> grown, SignedHead head) {
        Tuple row = Tuple.of(
                head.size(),
                Rows.bytea(head.checkpoint().root().bytes()),
                head.note().format(),
                head.at().atOffset(ZoneOffset.UTC));
        return tiles.write(connection, Tiles.LOG, grown)
                .chain(() -> connection.preparedQuery(SIGN).execute(row))
                .replaceWithVoid();
    }

    private Uni<Optional<SignedHead>> newest(String query) {
        return pool.query(query)
                .execute()
                .map(rows -> Rows.map(
                                rows,
                                row -> SignedHead.of(
                                        row.getString("note"),
                                        row.getOffsetDateTime("at").toInstant()))
                        .stream()
                        .findFirst());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
