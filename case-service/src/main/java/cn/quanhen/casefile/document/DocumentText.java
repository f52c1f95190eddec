package cn.quanhen.casefile.document;

import cn.quanhen.casefile.document.ofd.OfficialDocument;
import cn.quanhen.casefile.document.template.FormTemplate;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/**
 * What a document says, from its form, the case and the caller (Art. 13).
 *
 * @param template its form
 * @param fields all its fields
 * @param document what it says
 */
record DocumentText(FormTemplate<?> template, FormFields fields, OfficialDocument document) {

    static DocumentText of(FormTemplate<?> template, Knowledge knowledge, DraftDocumentRequest request) {
        var schema = FormSchema.of(template);
        var fields = FormFields.of(
                template.title(),
                schema,
                Fillings.known(template.id(), schema, knowledge),
                StructJson.of(request.getFields()));
        FormFields.require(template.title(), Alterations.faults(request.getAlterationsList(), fields.values()));
        return new DocumentText(template, fields, attested(written(template, fields), knowledge, request));
    }

    private static OfficialDocument written(FormTemplate<?> template, FormFields fields) {
        try {
            return template.write(fields.values());
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Reason.DOCUMENT_INCOMPLETE)
                    .article("第十四条")
                    .because("文书内容不完整：" + e.getMessage())
                    .remedy("请补充后重新拟制文书");
        }
    }

    private static OfficialDocument attested(OfficialDocument text, Knowledge knowledge, DraftDocumentRequest request) {
        if (!request.hasRefusal()) {
            return Attestation.altered(text, request.getAlterationsList());
        }
        var officers = request.getRefusal().getCertificateNumbersList().stream()
                .map(certificate -> Identified.require(knowledge.facts(), certificate))
                .toList();
        return Attestation.altered(
                Attestation.refused(text, request.getRefusal(), officers), request.getAlterationsList());
    }
}
