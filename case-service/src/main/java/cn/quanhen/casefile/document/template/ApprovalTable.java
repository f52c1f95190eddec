package cn.quanhen.casefile.document.template;

import java.util.List;
import java.util.function.BiConsumer;

/** An internal approval (Art. 16): a ruled form that ends with the three opinions, each signed and dated. */
final class ApprovalTable {

    private ApprovalTable() {}

    static <F extends Record & Approved> FormTemplate<F> form(
            String id, String title, String articles, Class<F> facts, BiConsumer<F, Form> body) {
        Confirmation confirmation = new Confirmation(List.of("承办人", "审核人", "批准人"), false, false);
        return new FormTemplate<>(id, title, DocumentClass.APPROVAL, articles, confirmation, facts, told -> {
            Form form = new Form();
            body.accept(told, form);
            told.approvals().fill(form);
            return form.document(told.agency(), title, told.number());
        });
    }
}
