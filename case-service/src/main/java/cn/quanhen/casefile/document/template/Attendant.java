package cn.quanhen.casefile.document.template;

/**
 * Somebody who attended an inspection.
 *
 * @param capacity 当事人, 见证人 or 第三人
 */
public record Attendant(String name, String capacity) {
    @Override
    public String toString() {
        return "Attendant[capacity=" + capacity + "]";
    }
}
