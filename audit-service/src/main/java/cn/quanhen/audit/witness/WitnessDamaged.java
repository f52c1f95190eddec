package cn.quanhen.audit.witness;

/** The witness cannot tell what it last cosigned for a log: it signs nothing for it until a person has looked. */
public final class WitnessDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what cannot be read */
    WitnessDamaged(String what) {
        super("the witness cannot tell what it last cosigned for this log, so that it signs nothing: " + what
                + "; see docs/operations.md, WITNESS_DAMAGED");
    }
}
