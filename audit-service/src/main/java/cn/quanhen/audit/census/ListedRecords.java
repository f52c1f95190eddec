package cn.quanhen.audit.census;

import cn.quanhen.ledger.v1.CensusTip;
import java.util.Optional;

/**
 * The records of a chain that a listing speaks of one by one.
 *
 * @param chain the chain
 * @param first the first place
 * @param listed the last place of which it gives a hash
 * @param last the last place that it speaks of: where no part follows, no record is behind those listed
 */
record ListedRecords(String chain, long first, long listed, long last) {
    /** Those of a tip; empty where it speaks of the chain's end only. */
    static Optional<ListedRecords> of(CensusTip tip) {
        if (tip.getRecordsCount() == 0) {
            return Optional.empty();
        }
        long first = Math.max(tip.getFrom(), 1);
        long listed = first + tip.getRecordsCount() - 1;
        return Optional.of(new ListedRecords(tip.getChain(), first, listed, tip.getMore() ? listed : Long.MAX_VALUE));
    }
}
