package cn.quanhen.audit.supervision;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a log's checkpoint moves, whether services write or not.
 *
 * @param every a heartbeat
 */
record Pulse(Duration every) {
    private static final int PATIENCE = 3;

    /**
     * Since when a log is silent that was last heard of then, and that the city has been able to hear since then.
     *
     * @param heard when its checkpoint last moved; {@link Instant#EPOCH} for never
     * @param listening since when the city has been listening without a break
     */
    boolean silent(Instant heard, Instant listening, Instant now) {
        Instant since = heard.isAfter(listening) ? heard : listening;
        return since.plus(every.multipliedBy(PATIENCE)).isBefore(now);
    }

    /** Whether the city itself was away between two times at which it listened. */
    boolean broken(Instant before, Instant now) {
        return before.plus(every).isBefore(now);
    }
}
