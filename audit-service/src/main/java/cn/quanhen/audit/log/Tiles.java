package cn.quanhen.audit.log;

import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The hashes of trees, by tile. A row holds the widest tile so far; a narrower one is its prefix. */
@ApplicationScoped
public class Tiles {
    /** This node's own tree. */
    public static final String LOG = "log";

    private static final String READ = """
            SELECT level, idx, hashes
            FROM unnest($2::int[], $3::bigint[]) AS q(level, idx) JOIN tile USING (level, idx) WHERE tree = $1""";
    private static final String WRITE = """
            INSERT INTO tile (tree, level, idx, hashes)
            SELECT $1, level, idx, hashes FROM unnest($2::int[], $3::bigint[], $4::bytea[]) AS q(level, idx, hashes)
            ON CONFLICT (tree, level, idx) DO UPDATE SET hashes = excluded.hashes
            WHERE length(excluded.hashes) > length(tile.hashes)""";

    private final Pool pool;

    Tiles(Pool pool) {
        this.pool = pool;
    }

    /** Those of the tiles that are there in their whole width. */
    public Uni<Map<TilePath, Tile>> read(String tree, Collection<TilePath> paths) {
        Integer[] levels = paths.stream().map(TilePath::level).toArray(Integer[]::new);
        Long[] indices = paths.stream().map(TilePath::index).toArray(Long[]::new);
        return pool.preparedQuery(READ)
                .execute(Tuple.of(tree, levels, indices))
                .map(rows -> narrowed(paths, Rows.map(rows, row -> row)));
    }

    /** Writes new tiles and widens old ones, in a transaction. A tile whose hashes would change is refused. */
    public Uni<Void> write(SqlConnection connection, String tree, List<Tile> tiles) {
        Integer[] levels = tiles.stream().map(Tile::level).toArray(Integer[]::new);
        Long[] indices = tiles.stream().map(Tile::index).toArray(Long[]::new);
        return connection
                .preparedQuery(WRITE)
                .execute(Tuple.of(tree, levels, indices, Rows.byteas(tiles, Tile::bytes)))
                .replaceWithVoid();
    }

    private static Map<TilePath, Tile> narrowed(Collection<TilePath> paths, List<Row> rows) {
        Map<TilePath, Tile> tiles = new HashMap<>();
        for (Row row : rows) {
            byte[] hashes = Rows.bytes(row, "hashes");
            matching(paths, row)
                    .filter(path -> path.width() * Hash.LENGTH <= hashes.length)
                    .forEach(path ->
                            tiles.put(path, Tile.parse(path, Arrays.copyOf(hashes, path.width() * Hash.LENGTH))));
        }
        return tiles;
    }

    private static Stream<TilePath> matching(Collection<TilePath> paths, Row row) {
        int level = row.getInteger("level");
        long index = row.getLong("idx");
        return paths.stream().filter(path -> path.level() == level && path.index() == index);
    }
}
