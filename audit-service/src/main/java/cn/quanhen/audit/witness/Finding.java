package cn.quanhen.audit.witness;

/** What a log-signed checkpoint shows, as in {@code quanhen.audit.v1.EvidenceFinding}. */
public enum Finding {
    /** It contradicts what was cosigned. */
    CONTRADICTS,
    /** It came with a proof that does not hold, which alone proves nothing. */
    UNPROVED
}
