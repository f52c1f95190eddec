package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Leaf;
import java.time.Instant;

/**
 * A chain as verified entries tell it, in the order of the log.
 *
 * @param chain its name
 * @param entries how many there are
 * @param lastSequence the place of the last one
 * @param unbroken whether each was the next one
 * @param lastRecordedAt when the last one was recorded
 */
public record ChainTrace(String chain, long entries, long lastSequence, boolean unbroken, Instant lastRecordedAt) {
    private static final String NONE = "0".repeat(64);

    static ChainTrace start(String chain) {
        return new ChainTrace(chain, 0, 0, true, Instant.EPOCH);
    }

    /** With one more entry. It is the next one if its sequence follows, and only the first has nothing before it. */
    ChainTrace then(Leaf leaf) {
        boolean next = leaf.sequence() == lastSequence + 1;
        boolean linked = leaf.previous().equals(NONE) == (leaf.sequence() == 1);
        return new ChainTrace(chain, entries + 1, leaf.sequence(), unbroken && next && linked, leaf.time());
    }
}
