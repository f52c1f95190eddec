package cn.quanhen.verify.report;

/** Nothing can be verified at all: a file or a command line that cannot be read. */
public final class CannotTell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Check check;

    /**
     * @param id the stable name of what is missing
     * @param chinese what is wrong, and what to do
     * @param english the same
     */
    public CannotTell(String id, String chinese, String english) {
        super(english);
        this.check = Check.unknown(id, chinese, english);
    }

    /** What is missing. */
    public Check check() {
        return check;
    }

    /** As the only line of a report. */
    public Report report() {
        return Report.of(check);
    }
}
