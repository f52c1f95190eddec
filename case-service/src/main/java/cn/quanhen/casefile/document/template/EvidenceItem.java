package cn.quanhen.casefile.document.template;

/**
 * A piece of evidence as a decision lists it.
 *
 * @param kind its kind in law (处罚法 第四十六条), for instance 书证
 * @param title what it is called
 * @param purpose 证明目的
 */
public record EvidenceItem(String kind, String title, String purpose) {
    @Override
    public String toString() {
        return "EvidenceItem[kind=" + kind + "]";
    }
}
