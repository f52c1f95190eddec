package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.act.DocumentForm;
import cn.quanhen.casefile.v1.Template;
import java.util.Locale;

/** Forms of documents between the contract and the rules. */
public final class Forms {
    private Forms() {}

    public static DocumentForm of(Template template) {
        return switch (template) {
            case TEMPLATE_INQUIRY_RECORD -> DocumentForm.INQUIRY_RECORD;
            case TEMPLATE_INSPECTION_RECORD -> DocumentForm.INSPECTION_RECORD;
            case TEMPLATE_PENALTY_DECISION -> DocumentForm.PENALTY_DECISION;
            case TEMPLATE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no such form: " + template);
        };
    }

    /** The form of a template as records name it: {@code inquiry-record/1}. */
    public static DocumentForm ofTemplate(String template) {
        return DocumentForm.valueOf(
                template.substring(0, template.indexOf('/')).replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
