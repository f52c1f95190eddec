package cn.quanhen.audit.intake;

/** An event that contradicts itself, or that is not one. Its message holds no personal data. */
final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedEvent(String reason) {
        super(reason);
    }
}
