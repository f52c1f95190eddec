package cn.quanhen.casefile.act;

import java.util.Optional;

/** Kinds of coercive measures (强制法 第九条), by their words in a package's vocabulary. */
public enum MeasureKind {
    /** 限制公民人身自由 (第一项) */
    LIBERTY("限制公民人身自由", ""),
    /** 查封场所、设施或者财物 (第二项) */
    SEAL("查封", "seizure"),
    /** 扣押财物 (第三项) */
    DETAIN("扣押", "seizure"),
    /** 冻结存款、汇款 (第四项) */
    FREEZE("冻结", "freeze"),
    /** 其他行政强制措施 (第五项) */
    OTHER("其他行政强制措施", "");

    private final String title;
    private final String timed;

    MeasureKind(String title, String timed) {
        this.title = title;
        this.timed = timed;
    }

    public String title() {
        return title;
    }

    /** Whether it is 查封 or 扣押: of property, which is listed, kept and given back. */
    public boolean seizes() {
        return this == SEAL || this == DETAIN;
    }

    /** What its period and its events are called in a package; empty where the law sets none for it. */
    public Optional<String> timed() {
        return timed.isEmpty() ? Optional.empty() : Optional.of(timed);
    }

    /** The period that it may last, by its id in a package (强制法 第二十五条、第三十二条). */
    public Optional<String> period() {
        return timed().map(word -> "coercion." + word);
    }
}
