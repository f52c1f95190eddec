package cn.quanhen.audit.witness;

/** What a log-signed checkpoint shows, as in {@code quanhen.audit.v1.EvidenceFinding}. */
public enum Finding {
    /** It contradicts what was cosigned. */
    CONTRADICTS,
    /**
     * It came with a proof that does not hold. Kept by nodes before the database's version 10 only: anybody can send a
     * bad proof with a good checkpoint.
     */
    UNPROVED,
    /** It is larger than all that its log publishes. */
    UNPUBLISHED
}
