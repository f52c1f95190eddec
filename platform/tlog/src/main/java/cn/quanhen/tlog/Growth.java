package cn.quanhen.tlog;

import java.util.ArrayList;
import java.util.List;

/** How tiles change when a tree grows (tlog-tiles, Merkle Tree and Partial Tiles). */
public final class Growth {
    private Growth() {}

    /**
     * The tiles that new leaves fill or widen, lower levels first. Only full tiles are hashed into the level above.
     *
     * @param size the size of the tree before
     * @param reader reads the partial tiles of that tree
     * @param leaves the leaf hashes to append, in order
     */
    public static List<Tile> append(long size, TileReader reader, List<Hash> leaves) {
        List<Tile> tiles = new ArrayList<>();
        long before = size;
        List<Hash> added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            List<Hash> above = new ArrayList<>();
            long index = before / TilePath.FULL;
            List<Hash> open = new ArrayList<>();
            if (before % TilePath.FULL > 0) {
                open.addAll(reader.read(new TilePath(level, index, (int) (before % TilePath.FULL)))
                        .hashes());
            }
            for (Hash hash : added) {
                open.add(hash);
                if (open.size() == TilePath.FULL) {
                    Tile full = new Tile(level, index++, open);
                    tiles.add(full);
                    above.add(full.subtree(8, 0));
                    open.clear();
                }
            }
            if (!open.isEmpty()) {
                tiles.add(new Tile(level, index, open));
            }
            before /= TilePath.FULL;
            added = above;
        }
        return tiles;
    }
}
