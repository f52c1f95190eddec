package cn.quanhen.tlog;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree's hashes out of its tiles (tlog-tiles, Merkle Tree): the heights between two levels are hashed anew from the
 * tile below. Reads each tile once; not for several threads.
 */
public final class TileSubtrees implements Subtrees {
    private final long size;
    private final TileReader reader;
    private final Map<TilePath, Tile> seen = new HashMap<>();

    /**
     * @param size the size of the tree, which says how wide its last tiles are
     * @param reader where the tiles come from
     */
    public TileSubtrees(long size, TileReader reader) {
        this.size = size;
        this.reader = reader;
    }

    @Override
    public Hash at(int level, long index) {
        int height = level % 8;
        long first = index << height;
        TilePath path = TilePath.inTree(level / 8, first / TilePath.FULL, size);
        Tile tile = seen.computeIfAbsent(path, reader::read);
        return tile.subtree(height, (int) (first % TilePath.FULL));
    }
}
