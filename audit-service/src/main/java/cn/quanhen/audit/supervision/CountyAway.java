package cn.quanhen.audit.supervision;

/** A county does not answer, or not with what was asked. */
class CountyAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CountyAway(String what, Throwable cause) {
        super(what, cause);
    }
}
