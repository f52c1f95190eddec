package cn.quanhen.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What one page of records shows, in the order of chains and places.
 *
 * @param findings what does not hold
 * @param end where the page ends, for the next to go on from
 */
record ScrubPage(List<Finding> findings, Tip end) {
    /** So many missing records of one gap are named; the rest follow from them. */
    private static final int NAMED_OF_A_GAP = 20;

    /**
     * Checks a page. That a chain ends where it should is not seen here, but by {@link ScrubTip}.
     *
     * @param before where the page before ended
     */
    static ScrubPage check(Tip before, List<RecordRow> rows) {
        var findings = new ArrayList<Finding>();
        var last = before;
        for (var row : rows) {
            var behind = row.chain.equals(last.chain()) ? last : Tip.start(row.chain);
            check(behind, row, findings);
            last = new Tip(row.chain, row.sequence, row.hash);
        }
        return new ScrubPage(findings, last);
    }

    private static void check(Tip behind, RecordRow row, List<Finding> findings) {
        var expected = behind.sequence() + 1;
        for (var gone = expected; gone < row.sequence && gone < expected + NAMED_OF_A_GAP; gone++) {
            findings.add(Finding.missing(row.chain, gone));
        }
        if (!ChainCheck.stands(row)) {
            findings.add(Finding.changed(row.chain, row.sequence));
        } else if (row.sequence == expected && !ChainCheck.follows(behind, row)) {
            // Both records say of themselves that they are whole. The earlier one was rewritten with its hash, or this
            // one was: audit-service compares both with the log.
            findings.add(Finding.changed(row.chain, Math.max(behind.sequence(), 1)));
        }
    }
}
