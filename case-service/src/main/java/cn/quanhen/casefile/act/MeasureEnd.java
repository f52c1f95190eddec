package cn.quanhen.casefile.act;

/** What becomes of what a coercive measure was taken against (强制法 第二十七条、第二十八条), by its word in a package. */
public enum MeasureEnd {
    /** 解除: given back */
    RELEASED("解除"),
    /** 没收, by the decision on a penalty */
    CONFISCATED("没收"),
    /** 销毁, where a law or regulation says so */
    DESTROYED("销毁"),
    /** 移送有关机关 */
    HANDED_ON("移送");

    private final String title;

    MeasureEnd(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the party loses it, which a decision says. */
    public boolean forfeits() {
        return this == CONFISCATED || this == DESTROYED;
    }
}
