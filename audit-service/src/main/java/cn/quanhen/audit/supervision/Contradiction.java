package cn.quanhen.audit.supervision;

/** What a county serves does not give what it had cosigned. */
public final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param finding in Chinese */
    Contradiction(String finding) {
        super(finding);
    }
}
