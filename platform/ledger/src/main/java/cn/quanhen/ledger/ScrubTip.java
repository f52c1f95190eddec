package cn.quanhen.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a chain should end, and its last record.
 *
 * @param tip as the chain keeps it
 * @param last the last record's place; 0 where there is none
 * @param hash the last record's hash; empty where there is none
 */
record ScrubTip(Tip tip, long last, byte[] hash) {
    Optional<Finding> check() {
        if (last < tip.sequence()) {
            return Optional.of(Finding.missing(tip.chain(), last + 1));
        }
        if (last > tip.sequence() || !Arrays.equals(hash, tip.hash())) {
            return Optional.of(Finding.changed(tip.chain(), tip.sequence()));
        }
        return Optional.empty();
    }
}
