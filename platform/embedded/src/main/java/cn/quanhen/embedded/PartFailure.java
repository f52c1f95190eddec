package cn.quanhen.embedded;

/** A part that did not come up or went away. The message says which, why, and what to do. */
public final class PartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with a message for a person. */
    public PartFailure(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public PartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
