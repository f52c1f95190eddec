package cn.quanhen.audit.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookoutsTest {
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final Lookouts lookouts = new Lookouts();

    @AfterEach
    void stop() throws InterruptedException {
        lookouts.stop(Duration.ofMillis(100));
    }

    @Test
    void whoeverStallsDelaysNoOtherAndIsNeverLookedAtTwiceAtOnce() throws InterruptedException {
        assertThat(lookouts.begin("stalling", this::stall)).isTrue();
        for (int i = 0; i < 3; i++) {
            CountDownLatch done = new CountDownLatch(1);
            assertThat(lookouts.begin("honest " + i, done::countDown)).isTrue();
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(lookouts.begin("stalling", this::stall)).isFalse();

        released.countDown();
        assertThat(begunSoon("stalling")).isTrue();
    }

    @Test
    void whateverFailsIsLookedAtAgain() throws InterruptedException {
        assertThat(lookouts.begin("failing", () -> {
                    throw new IllegalStateException("for the log of this test");
                }))
                .isTrue();
        assertThat(begunSoon("failing")).isTrue();
    }

    @Test
    void whoeverStallsAtTheEndIsInterruptedAndNoMoreBegins() throws InterruptedException {
        assertThat(lookouts.begin("stalling", this::stall)).isTrue();
        lookouts.stop(Duration.ofMillis(100));
        assertThat(interrupted.getCount()).isZero();
        assertThat(lookouts.begin("honest", () -> {})).isFalse();
    }

    private boolean begunSoon(String name) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            if (lookouts.begin(name, () -> {})) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private void stall() {
        try {
            var unused = released.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }
}
