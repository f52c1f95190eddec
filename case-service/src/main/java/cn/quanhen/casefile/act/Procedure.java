package cn.quanhen.casefile.act;

/** The procedures of each kind of enforcement (程序), by their names in a package's vocabulary. */
public enum Procedure {
    /** 简易程序 (处罚法 第五十一条): decided on the spot, without a filing */
    PENALTY_SIMPLE(Enforcement.PENALTY, "simple", "简易程序"),
    /** 普通程序 (处罚法 第五十四条) */
    PENALTY_ORDINARY(Enforcement.PENALTY, "ordinary", "普通程序"),
    /** 听证程序 (处罚法 第六十三条): no case opens in it, the party asks for it */
    PENALTY_HEARING(Enforcement.PENALTY, "hearing", "听证程序"),
    /** 行政检查 */
    INSPECTION_ORDINARY(Enforcement.INSPECTION, "ordinary", "行政检查");

    private final Enforcement kind;
    private final String word;
    private final String title;

    Procedure(Enforcement kind, String word, String title) {
        this.kind = kind;
        this.word = word;
        this.title = title;
    }

    /** The kind of enforcement that it belongs to. */
    public Enforcement kind() {
        return kind;
    }

    /** Its name in a package's vocabulary, below that of its kind. */
    public String word() {
        return word;
    }

    /** Whether the head files the case before it is looked into (立案); what is decided on the spot begins at once. */
    public boolean filed() {
        return this != PENALTY_SIMPLE;
    }

    public String title() {
        return title;
    }
}
