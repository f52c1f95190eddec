package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * 审查决定 (Art. 10). A reviewer or a head who disagrees sends the case back to 调查取证.
 *
 * @param kind which kind of enforcement it is
 * @param opinions the opinions so far
 */
record Decision(Enforcement kind, Inquest inquest, RightsHeard rights, Opinions opinions) implements Phase {
    static final Missing LEGAL_REVIEW =
            new Missing(Reason.LEGAL_REVIEW_MISSING, "第十条第三项、行政处罚法第五十八条", "尚未经法制审核，不得作出决定", "提交法制审核机构审核");
    static final Missing APPROVAL = new Missing(Reason.APPROVAL_MISSING, "第十条第五项", "行政机关负责人尚未批准", "报负责人审批");
    static final Missing ISSUED = new Missing(Reason.DOCUMENT_STATE_WRONG, "第十四条", "决定书尚未签发", "拟制、盖章并签发决定书");

    @Override
    public List<Missing> missing() {
        var missing = new ArrayList<>(missingForApproval());
        if (opinions.approval().isEmpty()) {
            missing.add(APPROVAL);
        }
        missing.add(ISSUED);
        return missing;
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        if (Inquest.told(act, moment)) {
            return this;
        }
        return switch (act) {
            case Act.LegallyReviewed reviewed
            when opinions.approval().isEmpty() -> {
                var signed = opinions.reviewed(reviewed, moment);
                yield reviewed.agreed()
                        ? new Decision(kind, inquest, rights, signed)
                        : new Investigation(kind, inquest, rights);
            }
            case Act.RecusalAsked request -> new Decision(kind, inquest.recused(request, moment), rights, opinions);
            case Act.RecusalDecided decision -> new Decision(kind, inquest.recused(decision), rights, opinions);
            case Act.NatureDetermined nature when opinions.approval().isEmpty() -> this;
            case Act.UnitDecided decided
            when opinions.approval().isEmpty() ->
                new Decision(kind, inquest, rights, opinions.decidedByUnit(decided, moment));
            case Act.Discussed discussed
            when opinions.approval().isEmpty() -> {
                opinions.discussed(discussed, moment);
                yield this;
            }
            case Act.Approved approved
            when opinions.approval().isEmpty() -> {
                Missing.refuseAny(missingForApproval());
                var signed = opinions.approved(approved, moment);
                yield approved.approved()
                        ? new Decision(kind, inquest, rights, signed)
                        : new Investigation(kind, inquest, rights);
            }
            case Act.DocumentIssued issued -> {
                Missing.refuseAny(missingForApproval());
                yield new Execution(kind.performed(), opinions.fineFen(), issued.document(), issued.issuedOn());
            }
            default ->
                rights.admit(act, inquest, moment)
                        .map(heard -> new Decision(kind, inquest, heard, opinions))
                        .orElseThrow(() -> wrongPhase(ActTitle.of(act)));
        };
    }

    private List<Missing> missingForApproval() {
        var missing = new ArrayList<Missing>();
        if (opinions.review().isEmpty()) {
            missing.add(LEGAL_REVIEW);
        }
        if (kind.heard()) {
            missing.addAll(rights.missing());
        }
        return missing;
    }
}
