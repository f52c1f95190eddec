package cn.quanhen.ledger;

import com.google.protobuf.ByteString;

/** Whether a census that was taken is worth a leaf: where nothing changed, only every so many intervals. */
final class CensusRhythm {
    private final int quiet;
    private ByteString last = ByteString.EMPTY;
    private int passed;

    CensusRhythm(int quiet) {
        this.quiet = quiet;
    }

    /**
     * Decides on this turn's census.
     *
     * @param digest over all chains
     */
    synchronized boolean due(ByteString digest) {
        return !digest.equals(last) || passed + 1 >= quiet;
    }

    /** Notes that it was written. */
    synchronized void written(ByteString digest) {
        last = digest;
        passed = 0;
    }

    /** Notes that it was not. */
    synchronized void passed() {
        passed++;
    }
}
