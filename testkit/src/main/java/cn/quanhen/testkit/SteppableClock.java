package cn.quanhen.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test steps it. UTC. */
public final class SteppableClock extends Clock {
    private final AtomicReference<Instant> now;

    private SteppableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** Stands at this instant. */
    public static SteppableClock at(Instant start) {
        return new SteppableClock(start);
    }

    /** Goes on by this much; backwards where negative. */
    public void step(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    /** Goes to this instant. */
    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Instants have no zone; the same clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
