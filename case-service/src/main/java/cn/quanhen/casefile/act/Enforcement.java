package cn.quanhen.casefile.act;

import java.util.Arrays;

/** The kinds of enforcement (行政执法行为, Art. 2 第二款), and what the law asks of one before and after it is decided. */
public enum Enforcement {
    /** 行政处罚: the party is heard before (处罚法 第四十四条) and performs after. */
    PENALTY("penalty", "行政处罚", true, true),
    /** 行政检查: it finds out and tells; whoever is to be punished is heard in a penalty case of its own. */
    INSPECTION("inspection", "行政检查", false, false),
    /**
     * 行政强制: the party is heard where a measure is taken (强制法 第十八条第六项), or on the demand (强制法 第三十六条); what the agency
     * does itself leaves the party nothing to perform.
     */
    COERCION("coercion", "行政强制", false, false);

    private final String word;
    private final String title;
    private final boolean heard;
    private final boolean performed;

    Enforcement(String word, String title, boolean heard, boolean performed) {
        this.word = word;
        this.title = title;
        this.heard = heard;
        this.performed = performed;
    }

    /** The kind of that name in a package's vocabulary. */
    public static Enforcement named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of enforcement: " + word));
    }

    /** Its name in a package's vocabulary. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /** Whether that procedure is one of it. */
    public boolean has(Procedure procedure) {
        return procedure.kind() == this;
    }

    /** Whether the law lets it be entrusted to a body that is no organ (处罚法 第二十条; 强制法 第十七条; 许可法 第二十四条). */
    public boolean entrustable() {
        return switch (this) {
            case PENALTY, INSPECTION -> true;
            case COERCION -> false;
        };
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
