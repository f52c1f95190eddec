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
    INSPECTION_ORDINARY(Enforcement.INSPECTION, "ordinary", "行政检查"),
    /** 行政强制措施, approved before it is taken (强制法 第十八条) */
    COERCION_MEASURE(Enforcement.COERCION, "measure", "行政强制措施"),
    /** 行政强制措施, taken on the spot where it is urgent (强制法 第十九条) */
    COERCION_URGENT(Enforcement.COERCION, "urgent", "情况紧急的行政强制措施"),
    /** 行政强制执行 (强制法 第三十四条) */
    COERCION_ENFORCEMENT(Enforcement.COERCION, "enforcement", "行政强制执行");

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

    /**
     * Whether the head's word on the coercive measures decides the case, so that no further decision is issued (强制法
     * 第十九条、第二十七条).
     */
    public boolean settlesMeasures() {
        return this == COERCION_MEASURE || this == COERCION_URGENT;
    }

    /** Whether it enforces a decision that was made elsewhere (强制法 第三十四条). */
    public boolean enforces() {
        return this == COERCION_ENFORCEMENT;
    }

    /** Whether the head files the case before it is looked into (立案); what is decided on the spot begins at once. */
    public boolean filed() {
        return this != PENALTY_SIMPLE;
    }

    public String title() {
        return title;
    }
}
