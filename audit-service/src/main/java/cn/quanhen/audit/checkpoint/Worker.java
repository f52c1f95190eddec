package cn.quanhen.audit.checkpoint;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Does one job on a worker thread, never twice at once; asked for while it is done, it is done once more. */
final class Worker {
    private final Runnable job;
    private final Executor executor;
    private final AtomicInteger asked = new AtomicInteger();
    private final ReentrantLock working = new ReentrantLock();
    private boolean stopped;

    /**
     * @param job fails with nothing but an error
     * @param executor of threads that may block
     */
    Worker(Executor executor, Runnable job) {
        this.executor = executor;
        this.job = job;
    }

    /** Has the job done, soon. */
    void ask() {
        if (asked.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    /** Waits for the job's end; it is not done again. */
    void stop() {
        working.lock();
        stopped = true;
        working.unlock();
    }

    private void work() {
        int answered;
        do {
            answered = asked.get();
            working.lock();
            try {
                if (!stopped) {
                    job.run();
                }
            } finally {
                working.unlock();
            }
        } while (asked.addAndGet(-answered) > 0);
    }
}
