package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.SpotAct;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** Who decides on the spot, when, and when no longer (处罚法 第四十二条、第四十四条、第四十五条、第五十一条、第五十二条). */
final class SpotRules {
    static final String FORM = "spot-penalty-decision/1";

    private SpotRules() {}

    static void decided(SpotAct.Decided decided, Moment moment) {
        TimeRules.past("处罚时间", decided.decidedAt(), moment);
        RecordingRules.recordedOrExplained("第二十条", decided.recordings(), decided.noRecordingReason());
    }

    static void decidedAfterHearing(SpotAct.Decided decided, RightsHeard rights) {
        HearingRules.notBefore("处罚时间", rights.toldAt().orElseThrow(), decided.decidedAt());
    }

    static void handedOver(SpotAct.HandedOver handed, Inquest inquest, Moment moment) {
        OfficerRules.twoOrMore(handed.officers());
        OfficerRules.identified(inquest, handed.officers());
        TimeRules.past("交付时间", handed.handedOverAt(), moment);
    }

    /** What was found out stays; what was told the party was another penalty in another procedure. */
    static Phase ordinary(Inquest inquest) {
        return new Initiation(Enforcement.PENALTY, inquest);
    }

    /** What the documents of the case have to say to that act. */
    static void check(Act act, Documents documents) {
        if (act instanceof SpotAct.TurnedOrdinary || act instanceof SpotAct.Decided) {
            noDecisionStands(documents);
        }
        if (act instanceof Act.DocumentIssued issued) {
            documents
                    .find(issued.document())
                    .filter(paper -> paper.form().equals(FORM))
                    .ifPresent(SpotRules::signedByOfficers);
        }
    }

    /** A decision that stands on paper is voided before another is made, or the case is led otherwise (Art. 14). */
    private static void noDecisionStands(Documents documents) {
        documents.standing(FORM).findFirst().ifPresent(paper -> {
            throw Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                    .article("第十四条")
                    .because("《" + paper.title() + "》" + paper.number() + "尚未作废，不能另作决定或者转为普通程序")
                    .remedy("请先作废该文书（VoidDocument）")
                    .fact("document", paper.name());
        });
    }

    /** The officers sign what they have decided (处罚法 第五十二条第二款). */
    private static void signedByOfficers(Paper paper) {
        var signatories = paper.signatories();
        for (int i = 0; i < signatories.size(); i++) {
            if (!signatories.get(i).certificateNumber().isEmpty() && !paper.signedBy(i)) {
                throw Refusal.of(Reason.OFFICER_SIGNATURE_MISSING)
                        .article("行政处罚法第五十二条第二款")
                        .because("《" + paper.title() + "》没有执法人员签名："
                                + signatories.get(i).certificateNumber())
                        .remedy("请执法人员签名（ConfirmDocument）后再签发")
                        .fact("document", paper.name())
                        .fact("certificateNumber", signatories.get(i).certificateNumber());
            }
        }
    }
}
