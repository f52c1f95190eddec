package cn.quanhen.media.recording;

import java.time.Duration;
import java.time.Instant;

/**
 * Art. 24 第一款: a recording is stored within 24 hours of its end. Hours are hours: neither nights nor holidays count
 * less.
 *
 * @param endedAt the end of the recording
 */
public record StorageTerm(Instant endedAt) {
    private static final Duration TERM = Duration.ofHours(24);

    /** The last moment that is in time. */
    public Instant dueAt() {
        return endedAt.plus(TERM);
    }

    /** Whether storing at this moment is late. */
    public boolean late(Instant storedAt) {
        return storedAt.isAfter(dueAt());
    }
}
