package cn.quanhen.audit.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.testkit.SteppableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Instant START = Instant.parse("2026-09-02T08:00:00Z");
    private static final Pulse PULSE = new Pulse(Duration.ofSeconds(60));

    private final SteppableClock clock = SteppableClock.at(START);

    @Test
    void threeMissedHeartbeatsAreSilenceAndNotOneSecondLess() {
        clock.step(Duration.ofSeconds(180));
        assertThat(PULSE.silent(START, START, clock.instant())).isFalse();
        clock.step(Duration.ofSeconds(1));
        assertThat(PULSE.silent(START, START, clock.instant())).isTrue();
    }

    @Test
    void whoeverWasAwayItselfWaitsForThreeHeartbeatsAgain() {
        clock.step(Duration.ofHours(5));
        Instant back = clock.instant();
        clock.step(Duration.ofSeconds(180));
        assertThat(PULSE.silent(START, back, clock.instant())).isFalse();
        clock.step(Duration.ofSeconds(1));
        assertThat(PULSE.silent(START, back, clock.instant())).isTrue();
    }

    @Test
    void aLogThatWasNeverHeardIsSilentToo() {
        clock.step(Duration.ofSeconds(181));
        assertThat(PULSE.silent(Instant.EPOCH, START, clock.instant())).isTrue();
    }

    @Test
    void aBreakIsLongerThanOneHeartbeat() {
        assertThat(PULSE.broken(START, START.plusSeconds(60))).isFalse();
        assertThat(PULSE.broken(START, START.plusSeconds(61))).isTrue();
    }
}
