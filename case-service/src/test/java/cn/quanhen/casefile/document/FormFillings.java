package cn.quanhen.casefile.document;

import cn.quanhen.casefile.document.template.FormTemplate;
import java.util.Collection;

/** The fields that a case fills in, for the page of documents. */
public final class FormFillings {
    private FormFillings() {}

    public static Collection<String> of(FormTemplate<?> form) {
        return Fillings.of(form.id(), FormSchema.of(form)).sequencedKeySet();
    }
}
