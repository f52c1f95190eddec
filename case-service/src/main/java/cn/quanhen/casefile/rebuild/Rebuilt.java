package cn.quanhen.casefile.rebuild;

/**
 * What came of it.
 *
 * @param cases how many were rebuilt
 * @param failed how many were not; the log names each
 */
public record Rebuilt(long cases, long failed) {
    static final Rebuilt NONE = new Rebuilt(0, 0);
    static final Rebuilt ONE = new Rebuilt(1, 0);
    static final Rebuilt FAILED = new Rebuilt(0, 1);

    Rebuilt and(Rebuilt other) {
        return new Rebuilt(cases + other.cases, failed + other.failed);
    }
}
