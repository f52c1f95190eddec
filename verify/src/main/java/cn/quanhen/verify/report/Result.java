package cn.quanhen.verify.report;

import java.util.Locale;

/** How one check ended. */
public enum Result {
    /** It was checked and it holds. */
    HOLDS("✓", "成立"),
    /** It was checked and it does not hold. */
    FAILS("✗", "不成立"),
    /** It could not be checked. */
    UNKNOWN("?", "无法判断");

    private final String mark;
    private final String chinese;

    Result(String mark, String chinese) {
        this.mark = mark;
        this.chinese = chinese;
    }

    String mark() {
        return mark;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return name().toLowerCase(Locale.ROOT);
    }
}
