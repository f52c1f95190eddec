package cn.quanhen.standalone;

/** Something that keeps the nodes from running and that a person can put right. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * What is wrong, and what to do.
     *
     * @param what one sentence
     * @param remedy what to do, one sentence
     */
    public Trouble(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
