package cn.quanhen.casefile.document.template;

import java.util.function.BiConsumer;

/** A decision on the party (Art. 14): who it is, what is decided and why, where it may turn, the seal over the date. */
final class Decision {

    private Decision() {}

    static <F extends Record & Decided> FormTemplate<F> form(
            String id, String title, String articles, Class<F> facts, String party, BiConsumer<F, Form> body) {
        return new FormTemplate<>(id, title, DocumentClass.TO_PARTY, articles, Confirmation.seal(), facts, told -> {
            Form form = new Form();
            form.party(party, told.party());
            body.accept(told, form);
            form.section("救济途径和期限");
            form.paragraph(told.remedies().of("决定"));
            form.paragraph(told.issue().contact().printed());
            form.seal(told.agency(), told.issue().issuedOn());
            return form.document(told.agency(), title, told.number());
        });
    }
}
