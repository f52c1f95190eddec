package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.OfficialDocument;
import java.util.function.Function;

/**
 * A form template (执法文书格式, Art. 13), as a standard package refers to it.
 *
 * @param id the template, with its version
 * @param title 文书名称
 * @param documentClass its class (Art. 12)
 * @param articles what asks for it, and what it must state
 * @param confirmation who signs and seals
 * @param facts the record of what it needs; its constructor refuses a blank by name
 * @param writing from facts to a document
 */
public record FormTemplate<F extends Record>(
        String id,
        String title,
        DocumentClass documentClass,
        String articles,
        Confirmation confirmation,
        Class<F> facts,
        Function<F, OfficialDocument> writing) {

    /** The document, before it has pages. */
    public OfficialDocument write(F told) {
        return writing.apply(told);
    }
}
