package cn.quanhen.casefile.document.template;

/**
 * A provision that is relied on (Art. 1).
 *
 * @param law its full name without 《》
 * @param article for instance 第一百二十六条第一款第二项
 */
public record LegalBasis(String law, String article) {

    /** As a sentence cites it. */
    String cited() {
        return "《" + law + "》" + article;
    }
}
