package cn.quanhen.casefile.record;

import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** Who appends which record (Art. 10, 16). */
final class AppendRoles {
    private AppendRoles() {}

    static Role[] of(RecordContent content) {
        return switch (content.getContentCase()) {
            case FILING,
                    APPROVAL,
                    PRESERVATION_APPROVED,
                    RECUSAL_DECIDED,
                    MEASURE_APPROVED,
                    URGENT_MEASURE_REPORTED,
                    MEASURE_EXTENDED,
                    COURT_APPLIED,
                    PAYMENT_DEFERRED -> new Role[] {Role.LEADER};
            case LEGAL_REVIEW -> new Role[] {Role.REVIEWER};
            case UNIT_DECISION -> new Role[] {Role.UNIT_HEAD};
            case HEARING_WAIVED, HEARING_NOTICED, HEARING_HELD -> new Role[] {Role.OFFICER, Role.REVIEWER};
            case COLLECTIVE_DISCUSSION, PRESERVATION_DECIDED, MEASURE_ENDED, ENFORCEMENT_HALTED ->
                new Role[] {Role.OFFICER, Role.LEADER};
            case RULE_OVERRIDE -> OverrideRoles.all();
            case RETENTION_HELD, RETENTION_RELEASED -> new Role[] {Role.ARCHIVIST, Role.LEADER};
            case DISPOSAL_APPRAISED -> new Role[] {Role.ARCHIVIST};
            case OFFICERS_IDENTIFIED,
                    INSPECTION,
                    INQUIRY,
                    EVIDENCE,
                    RIGHTS_TOLD,
                    PARTY_ANSWER,
                    RECUSAL_ASKED,
                    CONFISCATED_DISPOSED,
                    OTHER_RECORD,
                    HEARING_ASKED,
                    EVIDENCE_PRESERVED,
                    SAMPLE_TAKEN,
                    APPRAISAL_ENTRUSTED,
                    APPRAISAL_RECEIVED,
                    APPRAISAL_TOLD,
                    NATURE_DETERMINED,
                    PROPOSAL,
                    SERVICE,
                    PERFORMANCE,
                    MEASURE_TAKEN,
                    MEASURE_EXTENSION_TOLD,
                    FREEZE_DELIVERED,
                    ENFORCED_DECISION,
                    DEMAND,
                    ENFORCEMENT_STARTED,
                    ENFORCEMENT_AGREED,
                    ENFORCEMENT_FINISHED,
                    CORRECTION,
                    SPOT_PENALTY_DECIDED,
                    SPOT_DECISION_HANDED_OVER,
                    SPOT_PENALTY_REPORTED,
                    TURNED_ORDINARY,
                    FINE_COLLECTED,
                    FINE_HANDED_IN,
                    FINE_PAID_IN -> new Role[] {Role.OFFICER};
            case OPENING,
                    DOCUMENT_DRAFTED,
                    DOCUMENT_CONFIRMED,
                    DOCUMENT_SEALED,
                    DOCUMENT_ISSUED,
                    CLOSING,
                    VOLUME_FILED,
                    DOCUMENT_VOIDED,
                    DISPOSAL_APPROVED,
                    CONTENT_NOT_SET ->
                throw Refusal.of(Reason.INVALID_REQUEST)
                        .because("这类记录由专门的方法写入")
                        .remedy(
                                "请调用 OpenCase、DraftDocument、ConfirmDocument、SealDocument、IssueDocument、VoidDocument、CloseCase、FileVolume 或者 DisposeVolume")
                        .fact("content", content.getContentCase());
        };
    }
}
