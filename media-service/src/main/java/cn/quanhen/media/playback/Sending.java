package cn.quanhen.media.playback;

import cn.quanhen.media.custody.Fingerprint;
import cn.quanhen.media.custody.ObjectStore;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * Sends the blocks of a range from a worker thread. The gRPC side holds the thread while the line is not ready, which
 * is the back-pressure; it would hold it for ever once the caller has gone, so the end of the call interrupts it.
 */
final class Sending implements Runnable {
    private final ObjectStore store;
    private final Fingerprint fingerprint;
    private final ByteRange range;
    private final MultiEmitter<? super byte[]> emitter;
    private Thread thread;
    private boolean ended;

    Sending(ObjectStore store, Fingerprint fingerprint, ByteRange range, MultiEmitter<? super byte[]> emitter) {
        this.store = store;
        this.fingerprint = fingerprint;
        this.range = range;
        this.emitter = emitter;
    }

    @Override
    public void run() {
        emitter.onTermination(this::interrupt);
        if (!begin()) {
            return;
        }
        try {
            send();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.fail(e);
        } finally {
            end();
        }
    }

    private void send() {
        try (var object = store.open(fingerprint)) {
            for (int block = range.firstBlock(); block <= range.lastBlock() && !emitter.isCancelled(); block++) {
                emitter.emit(range.within(block, object.block(block)));
            }
        }
    }

    private synchronized boolean begin() {
        thread = ended ? null : Thread.currentThread();
        return thread != null;
    }

    private synchronized void interrupt() {
        ended = true;
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
        }
    }

    /** The thread goes back to its pool without the interruption. */
    private synchronized void end() {
        thread = null;
        var unused = Thread.interrupted();
    }
}
