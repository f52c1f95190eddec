package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void askedSeveralTimesBeforeItBeginsItWorksOnce() {
        Worker worker = new Worker(threads::add, done::incrementAndGet);
        worker.ask();
        worker.ask();
        threads.remove().run();
        assertThat(done).hasValue(1);
        assertThat(threads).isEmpty();
    }

    @Test
    void askedWhileItWorksItWorksOnceMore() {
        AtomicReference<Worker> worker = new AtomicReference<>();
        worker.set(new Worker(threads::add, () -> {
            if (done.incrementAndGet() == 1) {
                worker.get().ask();
                worker.get().ask();
            }
        }));
        worker.get().ask();
        threads.remove().run();
        assertThat(done).hasValue(2);
        assertThat(threads).isEmpty();
    }

    @Test
    void stoppedItDoesNothingMore() {
        Worker worker = new Worker(threads::add, done::incrementAndGet);
        worker.stop();
        worker.ask();
        threads.remove().run();
        assertThat(done).hasValue(0);
    }
}
