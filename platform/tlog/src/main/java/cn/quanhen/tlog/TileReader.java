package cn.quanhen.tlog;

/** Reads tiles from where they are kept. */
@FunctionalInterface
public interface TileReader {
    /** The tile at a path; fails in its own way where there is none. */
    Tile read(TilePath path);
}
