package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.WitnessKey;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.UnverifiedException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads the mirrored logs. */
@ApplicationScoped
public class MirrorReader {
    private static final Logger LOG = Logger.getLogger(MirrorReader.class);
    private static final String CHECKPOINT = """
            SELECT CASE WHEN w.size = m.size THEN w.note ELSE m.note END AS note
            FROM mirror_head m JOIN witness_head w USING (origin)
            WHERE origin = $1 AND (m.note IS NOT NULL OR w.size = m.size)""";
    private static final String BUNDLE =
            "SELECT leaf FROM mirror_entry WHERE origin = $1 AND idx BETWEEN $2 AND $2 + ($3::bigint - 1) ORDER BY idx";

    private final Pool pool;
    private final Tiles tiles;
    private final WitnessKey key;

    MirrorReader(Pool pool, Tiles tiles, WitnessKey key) {
        this.pool = pool;
        this.tiles = tiles;
        this.key = key;
    }

    /**
     * The newest cosigned checkpoint whose entries are all here, with the freshest cosignature; none where the stored
     * one is not one.
     */
    Uni<Optional<Published>> checkpoint(CountyLog log) {
        return pool.preparedQuery(CHECKPOINT)
                .execute(Tuple.of(log.origin()))
                .map(rows -> Rows.map(rows, row -> published(log, row.getString("note"))).stream()
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Published> published(CountyLog log, String stored) {
        try {
            Note note = key.own(Note.parse(stored));
            return Optional.of(new Published(note.format(), Checkpoint.parse(note.text())));
        } catch (MalformedException | UnverifiedException e) {
            LOG.errorf("the mirrored checkpoint of %s is not one: %s", log.origin(), e.getMessage());
            return Optional.empty();
        }
    }

    Uni<Optional<Tile>> tile(CountyLog log, TilePath path) {
        return tiles.read(Mirrors.tree(log), List.of(path)).map(found -> Optional.ofNullable(found.get(path)));
    }

    /** The entries of a bundle; fewer than it is wide where not all of them are here. */
    Uni<List<byte[]>> bundle(CountyLog log, TilePath path) {
        return pool.preparedQuery(BUNDLE)
                .execute(Tuple.of(log.origin(), path.index() * TilePath.FULL, (long) path.width()))
                .map(rows -> Rows.map(rows, row -> Rows.bytes(row, "leaf")));
    }

    /**
     * What the mirror publishes.
     *
     * @param note with the log's signature and the city's cosignature
     * @param checkpoint what it says
     */
    record Published(String note, Checkpoint checkpoint) {}
}
