package cn.quanhen.casefile.act;

/** The kinds of enforcement (行政执法行为, Art. 2 第二款), and what the law asks of one before and after it is decided. */
public enum Enforcement {
    /** 行政处罚: the party is heard before (处罚法 第四十四条) and performs after. */
    PENALTY("行政处罚", true, true),
    /** 行政检查: it finds out and tells; whoever is to be punished is heard in a penalty case of its own. */
    INSPECTION("行政检查", false, false);

    private final String title;
    private final boolean heard;
    private final boolean performed;

    Enforcement(String title, boolean heard, boolean performed) {
        this.title = title;
        this.heard = heard;
        this.performed = performed;
    }

    public String title() {
        return title;
    }

    /** Whether the party is told its rights and answers before the decision (Art. 9 第九项). */
    public boolean heard() {
        return heard;
    }

    /** Whether the decision leaves the party something to do (Art. 11 第二项). */
    public boolean performed() {
        return performed;
    }
}
