package cn.quanhen.casefile.document.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An officer (行政执法人员, Art. 9 第一项).
 *
 * @param certificateNumber 执法证号
 */
public record Officer(String name, String certificateNumber) {

    /** @throws IllegalArgumentException where one of them is blank */
    public Officer {
        Required.text(name, "行政执法人员的姓名（办法第九条第一项）");
        Required.text(certificateNumber, "执法证号（办法第九条第一项）");
    }

    /** As the forms print it. */
    String printed() {
        return name + "（执法证号：" + certificateNumber + "）";
    }

    static String printed(List<Officer> officers) {
        return officers.stream().map(Officer::printed).collect(Collectors.joining("、"));
    }

    @Override
    public String toString() {
        return "Officer[certificateNumber=" + certificateNumber + "]";
    }
}
