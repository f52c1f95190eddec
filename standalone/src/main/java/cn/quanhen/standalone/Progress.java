package cn.quanhen.standalone;

/** Tells whoever waits how far the start is. */
public interface Progress {
    /** This part is ready, after so long. */
    void ready(PartName part, long nanos);

    /** For tests. */
    static Progress silent() {
        return (part, nanos) -> {};
    }
}
