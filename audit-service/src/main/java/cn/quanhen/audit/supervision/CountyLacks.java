package cn.quanhen.audit.supervision;

/** A county answers that it has not what was asked. */
final class CountyLacks extends CountyAway {
    private static final long serialVersionUID = 1L;

    CountyLacks(String path) {
        super(path + " is not there", null);
    }
}
