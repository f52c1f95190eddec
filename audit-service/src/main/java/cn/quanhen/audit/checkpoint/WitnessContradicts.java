package cn.quanhen.audit.checkpoint;

/**
 * The witness holds another history of this log than this node does: it was restored from an old backup, or forked.
 * Nothing is published until a person has looked.
 */
final class WitnessContradicts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WitnessContradicts(String what) {
        super(what);
    }
}
