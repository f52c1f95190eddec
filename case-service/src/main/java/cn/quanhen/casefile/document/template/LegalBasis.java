package cn.quanhen.casefile.document.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A provision that is relied on (Art. 1).
 *
 * @param law its full name without 《》
 * @param article for instance 第一百二十六条第一款第二项
 */
public record LegalBasis(String law, String article) {

    /** @throws IllegalArgumentException where one of them is blank */
    public LegalBasis {
        Required.text(law, "法律名称（办法第一条）");
        Required.text(article, "条款（办法第一条）");
    }

    /** As a sentence cites it. */
    String cited() {
        return "《" + law + "》" + article;
    }

    static String cited(List<LegalBasis> provisions) {
        return provisions.stream().map(LegalBasis::cited).collect(Collectors.joining("、"));
    }
}
