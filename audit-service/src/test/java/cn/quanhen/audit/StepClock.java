package cn.quanhen.audit;

import cn.quanhen.testkit.SteppableClock;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The whole node on a clock that the test steps, where its profile says so. */
@Alternative
@Singleton
public class StepClock {
    static final SteppableClock CLOCK = SteppableClock.at(Instant.parse("2026-11-02T08:00:00Z"));

    @Produces
    @Singleton
    Clock clock() {
        return CLOCK;
    }
}
