package cn.quanhen.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Up to 256 consecutive hashes at one height of the tree (tlog-tiles, Merkle Tree). A partial tile is a prefix of the
 * full one.
 *
 * @param level the level; each hash spans {@code 256^level} entries
 * @param index the index within the level
 * @param hashes 1 to 256 hashes
 */
public record Tile(int level, long index, List<Hash> hashes) {
    /** Keeps a copy of the hashes. */
    public Tile {
        hashes = List.copyOf(hashes);
    }

    /**
     * Reads the bytes served at a path.
     *
     * @throws MalformedException unless they are as many as the path says
     */
    public static Tile parse(TilePath path, byte[] bytes) {
        if (bytes.length != path.width() * Hash.LENGTH) {
            throw new MalformedException("tlog-tiles, Merkle Tree", bytes.length + " bytes at " + path.text());
        }
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return new Tile(path.level(), path.index(), hashes);
    }

    /** Where it is served. */
    public TilePath path() {
        return new TilePath(level, index, hashes.size());
    }

    /** The hashes, one after the other. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    /** The hash of a complete subtree within the tile: {@code 2^height} hashes from {@code first}. */
    Hash subtree(int height, int first) {
        return height == 0
                ? hashes.get(first)
                : Hashing.node(subtree(height - 1, first), subtree(height - 1, first + (1 << (height - 1))));
    }
}
