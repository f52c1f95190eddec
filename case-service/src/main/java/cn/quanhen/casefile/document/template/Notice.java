package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A notice to the party (Art. 14): whom it is for, what it says, whom to ask, the seal over the date. */
final class Notice {

    private Notice() {}

    static <F extends Record & Issued> FormTemplate<F> form(
            String id, String title, String articles, Class<F> facts, BiConsumer<F, Form> body) {
        return new FormTemplate<>(
                id,
                title,
                DocumentClass.TO_PARTY,
                articles,
                Confirmation.seal(),
                facts,
                told -> sealed(title, told, begun(told, body)));
    }

    /** A notice that the party and two officers sign where it is handed over. */
    static <F extends Record & Issued> FormTemplate<F> signedOnTheSpot(
            String id,
            String title,
            String articles,
            Class<F> facts,
            Function<F, List<Officer>> officers,
            BiConsumer<F, Form> body) {
        Confirmation confirmation = new Confirmation(List.of("当事人", "行政执法人员"), true, true);
        return new FormTemplate<>(id, title, DocumentClass.TO_PARTY, articles, confirmation, facts, told -> {
            Form form = begun(told, body);
            List<Block.SignatureLine> lines = new ArrayList<>(List.of(Signatures.party(told.party())));
            lines.addAll(Signatures.officers("行政执法人员", officers.apply(told)));
            form.signed("", lines);
            return sealed(title, told, form);
        });
    }

    private static <F extends Issued> Form begun(F told, BiConsumer<F, Form> body) {
        Form form = new Form();
        form.heading(told.party().name() + "：");
        form.fieldIfKnown(told.party().identifierLabel(), told.party().identifier());
        form.fieldIfKnown(told.party().addressLabel(), told.party().address());
        body.accept(told, form);
        form.paragraph(told.issue().contact().printed());
        return form;
    }

    private static OfficialDocument sealed(String title, Issued told, Form form) {
        form.seal(told.agency(), told.issue().issuedOn());
        return form.document(told.agency(), title, told.number());
    }
}
