package cn.quanhen.tlog;

/** A statement of the right form that does not hold: a signature, a proof, a quorum. */
public final class UnverifiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String clause;

    /**
     * @param clause the standard and its section, for instance {@code RFC 9162 §2.1.3.2}
     * @param what what does not hold
     */
    public UnverifiedException(String clause, String what) {
        super(clause + ": " + what);
        this.clause = clause;
    }

    /** The standard and its section. */
    public String clause() {
        return clause;
    }
}
