package cn.quanhen.audit.supervision;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A thread for each of several names, so that none waits for another; and never two for one name. */
final class Lookouts {
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Begins a task, unless one of this name has not ended yet, or no more are begun.
     *
     * @return whether it was begun
     */
    boolean begin(String name, Runnable task) {
        if (!busy.add(name)) {
            return false;
        }
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    var unused = busy.remove(name);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Whether no more are begun. */
    boolean stopped() {
        return threads.isShutdown();
    }

    /** Begins no more, and waits for those that run; what takes longer is interrupted. */
    void stop(Duration patience) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            var given = threads.shutdownNow();
            var ended = threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
