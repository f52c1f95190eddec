package cn.quanhen.casefile.act;

/** The procedures of each kind of enforcement (程序), by their names in a package's vocabulary. */
public enum Procedure {
    /** 普通程序 (处罚法 第五十四条) */
    PENALTY_ORDINARY(Enforcement.PENALTY, "ordinary"),
    /** 听证程序 (处罚法 第六十三条): no case opens in it, the party asks for it */
    PENALTY_HEARING(Enforcement.PENALTY, "hearing"),
    /** 行政检查 */
    INSPECTION_ORDINARY(Enforcement.INSPECTION, "ordinary");

    private final Enforcement kind;
    private final String word;

    Procedure(Enforcement kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /** The kind of enforcement that it belongs to. */
    public Enforcement kind() {
        return kind;
    }

    /** Its name in a package's vocabulary, below that of its kind. */
    public String word() {
        return word;
    }
}
