package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.util.List;

/**
 * What is taken from the party for the public good, and why (Art. 2: 征收征用).
 *
 * @param project 公共利益需要
 */
public record Taking(String project, List<LegalBasis> basis, List<Article> articles) {

    /** @throws IllegalArgumentException where one of them is missing */
    public Taking {
        basis = List.copyOf(basis);
        articles = List.copyOf(articles);
        Required.text(project, "公共利益需要（办法第二条）");
        Required.atLeast(1, basis, "法律依据（办法第一条）");
        Required.atLeast(1, articles, "征收、征用的财产（办法第二条）");
    }

    /** @param act 征收 or 征用 */
    void fill(Form form, String act) {
        form.section(act + "的目的和依据");
        form.paragraph("为了" + project + "的需要，依据" + LegalBasis.cited(basis) + "的规定，决定对你（单位）的下列财产予以" + act + "：");
        Article.list(form, articles);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
