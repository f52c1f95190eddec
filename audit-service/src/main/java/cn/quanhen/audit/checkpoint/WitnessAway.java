package cn.quanhen.audit.checkpoint;

/** The witness did not answer, or does not know this log yet. It is asked again. */
final class WitnessAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WitnessAway(String what) {
        super(what);
    }

    WitnessAway(String what, Throwable cause) {
        super(what, cause);
    }
}
