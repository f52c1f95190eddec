package cn.quanhen.casefile.document.template;

/**
 * An officer (行政执法人员, Art. 9 第一项).
 *
 * @param certificateNumber 执法证号
 */
public record Officer(String name, String certificateNumber) {

    /** As the forms print it. */
    String printed() {
        return name + "（执法证号：" + certificateNumber + "）";
    }

    @Override
    public String toString() {
        return "Officer[certificateNumber=" + certificateNumber + "]";
    }
}
