package cn.quanhen.casefile.document;

import cn.quanhen.casefile.act.DocumentForm;
import cn.quanhen.casefile.agency.Agencies.Agency;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import cn.quanhen.casefile.document.template.InquiryRecord;
import cn.quanhen.casefile.document.template.InspectionRecord;
import cn.quanhen.casefile.document.template.PenaltyDecision;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;

/** Writes a document from its template and the records of the case (Art. 13). */
final class DocumentWriter {
    private DocumentWriter() {}

    /** The template's name with its version, as records keep it. */
    static String template(DocumentForm form) {
        return switch (form) {
            case INQUIRY_RECORD -> InquiryRecord.TEMPLATE;
            case INSPECTION_RECORD -> InspectionRecord.TEMPLATE;
            case PENALTY_DECISION -> PenaltyDecision.TEMPLATE;
        };
    }

    static OfficialDocument write(
            DocumentForm form, CaseFacts facts, long record, Agency agency, String number, LocalDate today) {
        try {
            return switch (form) {
                case INQUIRY_RECORD ->
                    InquiryRecord.write(InvestigationFacts.inquiry(
                            facts,
                            facts.require(record, ContentCase.INQUIRY, "询问记录").getInquiry(),
                            agency));
                case INSPECTION_RECORD ->
                    InspectionRecord.write(InvestigationFacts.inspection(
                            facts,
                            facts.require(record, ContentCase.INSPECTION, "现场检查记录")
                                    .getInspection(),
                            agency));
                case PENALTY_DECISION -> PenaltyDecision.write(DecisionFacts.of(facts, agency, number, today));
            };
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Reason.DOCUMENT_INCOMPLETE)
                    .article("第十四条")
                    .because("文书内容不完整：" + e.getMessage())
                    .remedy("请补充记录后重新拟制文书");
        }
    }
}
