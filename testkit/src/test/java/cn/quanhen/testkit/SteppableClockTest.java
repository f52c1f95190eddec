package cn.quanhen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteppableClockTest {
    @Test
    void theClockStandsUntilItIsStepped() {
        SteppableClock clock = SteppableClock.at(Instant.parse("2026-09-02T08:00:00Z"));

        clock.step(Duration.ofHours(24));

        assertThat(clock.instant()).isEqualTo("2026-09-03T08:00:00Z");
    }
}
