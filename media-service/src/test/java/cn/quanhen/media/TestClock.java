package cn.quanhen.media;

import cn.quanhen.testkit.SteppableClock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The clock that a test steps, in place of the real one. */
@Dependent
class TestClock {

    @Produces
    @Singleton
    SteppableClock clock() {
        return SteppableClock.at(MediaJourney.NOON);
    }
}
