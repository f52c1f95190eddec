package cn.quanhen.media.upload;

import cn.quanhen.media.custody.BlockTree;
import cn.quanhen.media.custody.Measured;
import cn.quanhen.media.custody.Measuring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Measures the bytes of an upload while they still arrive: reads back what was acknowledged and runs the digests over
 * it, so that finishing has little left to do, and the lane of the writer never waits for SM3. After a restart of the
 * service it begins again with the first byte, which costs time and nothing else.
 */
final class Follower {
    private final Path part;
    private final Executor executor;
    private final Measuring measuring;
    private CompletableFuture<?> soFar = CompletableFuture.completedFuture(null);

    Follower(Path part, Executor executor) {
        this.part = part;
        this.executor = executor;
        this.measuring = new Measuring(executor);
    }

    /** Says that bytes up to this offset are on disk; those that make whole blocks are measured, not awaited. */
    synchronized void advance(long acknowledged) {
        long whole = acknowledged / BlockTree.BLOCK * BlockTree.BLOCK;
        soFar = soFar.thenRunAsync(() -> measure(whole), executor);
    }

    /** Measures the rest up to the end, and says what the bytes are. */
    synchronized CompletableFuture<Measured> finish(long end) {
        var finished = soFar.thenApplyAsync(
                done -> {
                    measure(end);
                    return measuring.finish();
                },
                executor);
        soFar = finished;
        return finished;
    }

    private void measure(long end) {
        if (measuring.size() >= end) {
            return;
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.READ)) {
            var block = ByteBuffer.allocate(BlockTree.BLOCK);
            while (measuring.size() < end) {
                block.clear().limit(Math.toIntExact(Math.min(BlockTree.BLOCK, end - measuring.size())));
                while (block.hasRemaining()) {
                    if (channel.read(block, measuring.size() + block.position()) < 0) {
                        throw new IOException(part + " ends before byte " + end);
                    }
                }
                measuring.take(block.array(), block.limit());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
