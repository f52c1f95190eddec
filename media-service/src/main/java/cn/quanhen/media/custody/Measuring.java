package cn.quanhen.media.custody;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Takes the blocks of an object one after the other and computes its fingerprint. Four digests run over each byte; the
 * two over all bytes run on the caller's thread, the two over the block at the same time on the executor. Holds one
 * block. Not for several threads at once.
 */
public final class Measuring {
    private final Executor executor;
    private final Hashing sha256 = Algorithm.SHA256.start();
    private final Hashing sm3 = Algorithm.SM3.start();
    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    private long size;

    public Measuring(Executor executor) {
        this.executor = executor;
    }

    /**
     * Takes the next block: the first {@code length} bytes of {@code block}, which are 1 MiB, or less for the last one.
     */
    public void take(byte[] block, int length) {
        if (size % BlockTree.BLOCK != 0) {
            throw new IllegalStateException("a short block came before, at " + size);
        }
        var sha256Leaf = CompletableFuture.supplyAsync(() -> BlockTree.leaf(Algorithm.SHA256, block, length), executor);
        var sm3Leaf = CompletableFuture.supplyAsync(() -> BlockTree.leaf(Algorithm.SM3, block, length), executor);
        sha256.update(block, 0, length);
        sm3.update(block, 0, length);
        leaves.writeBytes(sha256Leaf.join());
        leaves.writeBytes(sm3Leaf.join());
        size += length;
    }

    /** How many bytes were taken. */
    public long size() {
        return size;
    }

    /** The fingerprint of all bytes taken, at least one. */
    public Measured finish() {
        var tree = new BlockTree(leaves.toByteArray());
        var fingerprint = new Fingerprint(
                size,
                Digest.of(sha256.finish()),
                Digest.of(sm3.finish()),
                tree.root(Algorithm.SHA256),
                tree.root(Algorithm.SM3));
        return new Measured(fingerprint, tree);
    }
}
