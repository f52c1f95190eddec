package cn.quanhen.tlog;

/** Bytes that do not have the form that a standard asks for. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String clause;

    /**
     * @param clause the standard and its section, for instance {@code signed-note, Format}
     * @param found what was found instead
     */
    public MalformedException(String clause, String found) {
        super(clause + ": " + found);
        this.clause = clause;
    }

    /** The standard and its section. */
    public String clause() {
        return clause;
    }
}
