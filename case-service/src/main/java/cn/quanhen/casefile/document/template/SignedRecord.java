package cn.quanhen.casefile.document.template;

import java.util.function.BiConsumer;

/** A document with the agency's name on top, whose body says itself who signs. */
final class SignedRecord {

    private SignedRecord() {}

    static <F extends Record & Headed> FormTemplate<F> form(
            DocumentClass documentClass,
            String id,
            String title,
            String articles,
            Confirmation confirmation,
            Class<F> facts,
            BiConsumer<F, Form> body) {
        return new FormTemplate<>(id, title, documentClass, articles, confirmation, facts, told -> {
            Form form = new Form();
            body.accept(told, form);
            return form.document(told.agency(), title, told.number());
        });
    }
}
