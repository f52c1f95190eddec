package cn.quanhen.media.custody;

import java.util.Arrays;

/**
 * The leaves of an object's two hash trees: for each block of 1 MiB (the last may be shorter) the SHA-256 and the SM3
 * of a zero byte and the block, as RFC 6962 §2.1 has it. One block, or a clip of several, can be proved against the
 * root without the rest.
 */
public final class BlockTree {
    /** Bytes in a block. */
    public static final int BLOCK = 1 << 20;

    private static final int ENTRY = 2 * Algorithm.LENGTH;

    private final byte[] entries;

    /** Reads what {@link #encoded} wrote: 64 bytes a block, SHA-256 before SM3. */
    BlockTree(byte[] entries) {
        if (entries.length == 0 || entries.length % ENTRY != 0) {
            throw new IllegalArgumentException("not whole entries: " + entries.length + " bytes");
        }
        this.entries = entries.clone();
    }

    /** How many blocks an object of this size has. */
    public static int blocks(long size) {
        return Math.toIntExact((size + BLOCK - 1) / BLOCK);
    }

    /** The leaf of a block. */
    static byte[] leaf(Algorithm algorithm, byte[] block, int length) {
        var hashing = MerkleRoot.startLeaf(algorithm);
        hashing.update(block, 0, length);
        return hashing.finish();
    }

    /** How many blocks there are. */
    public int count() {
        return entries.length / ENTRY;
    }

    /** The leaf of a block, counted from 0. */
    public byte[] leaf(Algorithm algorithm, int block) {
        var start = block * ENTRY + (algorithm == Algorithm.SHA256 ? 0 : Algorithm.LENGTH);
        return Arrays.copyOfRange(entries, start, start + Algorithm.LENGTH);
    }

    /** The root of one of the trees. */
    public Digest root(Algorithm algorithm) {
        return Digest.of(MerkleRoot.of(algorithm, count(), block -> leaf(algorithm, block)));
    }

    /** Whether the block is the one that was stored. */
    boolean holds(Algorithm algorithm, int block, byte[] content) {
        return Arrays.equals(leaf(algorithm, block), leaf(algorithm, content, content.length));
    }

    /** The bytes of the file that lies beside the object. */
    byte[] encoded() {
        return entries.clone();
    }
}
