package cn.quanhen.casefile.document.template;

/**
 * Somebody who attended an inspection, a hearing or a discussion.
 *
 * @param capacity for instance 当事人, 见证人, 第三人, 主持人
 */
public record Attendant(String name, String capacity) {
    /** @throws IllegalArgumentException where one of them is blank */
    public Attendant {
        Required.text(name, "到场人员的姓名（办法第九条）");
        Required.text(capacity, "到场人员的身份（办法第九条）");
    }

    @Override
    public String toString() {
        return "Attendant[capacity=" + capacity + "]";
    }
}
