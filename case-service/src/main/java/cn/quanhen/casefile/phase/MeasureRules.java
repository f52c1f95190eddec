package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.MeasureKind;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.phase.Measures.Approval;
import cn.quanhen.casefile.phase.Measures.Measure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import java.util.Map;

/** What the law asks of a coercive measure when it is taken, lasts longer, and ends (Art. 9 第八项; 强制法 第二章、第三章). */
final class MeasureRules {
    private static final String DECISION = "seizure-decision/1";
    private static final String LIST = "seizure-list/1";
    private static final String EXTENSION = "seizure-extension/1";
    private static final String RELEASE = "seizure-release/1";

    private MeasureRules() {}

    /** By two or more officers who have shown their certificates, against nothing that is protected, and recorded. */
    static void carriedOut(MeasureAct.Taken measure, Inquest inquest, Moment moment) {
        if (measure.officers().size() < 2) {
            throw Refusal.of(Reason.SECOND_OFFICER_MISSING)
                    .article("第九条第八项、行政强制法第十八条第二项")
                    .because("只有一名行政执法人员实施行政强制措施")
                    .remedy("应由两名以上行政执法人员实施，请补充另一名执法人员");
        }
        OfficerRules.identified(inquest, measure.officers());
        TimeRules.past("实施时间", measure.startedAt(), moment);
        RecordingRules.recordedOrExplained("第二十条", measure.recordings(), measure.noRecordingReason());
        measure.items().forEach(MeasureRules::seizable);
        switch (measure.kind()) {
            case FREEZE -> told(measure.frozen(), "第三十条第一款", "没有向金融机构交付冻结通知书的记录", "填写冻结的机构、账号、数额和交付冻结通知书的时间（frozen）");
            case LIBERTY ->
                told(
                        !measure.familyTold().isBlank(),
                        "第二十条第一款第一项",
                        "没有将实施的机关、地点和期限通知当事人家属的记录",
                        "立即通知当事人家属，并填写 family_told");
            case SEAL, DETAIN, OTHER -> {}
        }
    }

    /** Approved before, or so urgent that it could not be (强制法 第十八条第一项、第十九条). */
    static void approved(MeasureAct.Taken measure, Map<Long, Approval> approvals) {
        if (measure.urgent()) {
            if (measure.urgency().isBlank()) {
                throw notApproved("实施行政强制措施前没有报行政机关负责人批准，也没有说明情况紧急");
            }
            return;
        }
        var approval = approvals.get(measure.approval());
        if (approval == null || approval.kind() != measure.kind()) {
            throw notApproved("第" + measure.approval() + "条记录不是负责人对“"
                            + measure.kind().title() + "”的批准")
                    .fact("sequence", measure.approval());
        }
        if (measure.startedAt().isBefore(approval.at())) {
            throw notApproved("实施时间早于行政机关负责人批准的时间")
                    .fact("approvedAt", approval.at())
                    .fact("startedAt", measure.startedAt());
        }
    }

    /** 决定书 and 清单 are handed over on the spot (强制法 第二十四条第一款); what is urgent does not wait for them. */
    static void papers(MeasureAct.Taken measure, Documents documents) {
        if (!measure.kind().seizes()) {
            return;
        }
        if (!measure.urgent() || !measure.decision().isBlank()) {
            issued(documents, measure.decision(), DECISION, "第二十四条第一款", "没有当场交付的查封（扣押）决定书");
        }
        if (!measure.urgent() || !measure.list().isBlank()) {
            var unused = standing(documents, measure.list(), LIST, "第二十四条第一款", "没有当场交付的查封（扣押）财物清单");
        }
    }

    static Measure open(Measure measure, long place) {
        if (measure == null) {
            throw Refusal.of(Reason.RECORD_NOT_FOUND)
                    .article("第九条第八项")
                    .because("第" + place + "条记录不是实施行政强制措施的记录")
                    .remedy("请填写实施行政强制措施的记录序号")
                    .fact("sequence", place);
        }
        if (measure.ended()) {
            throw Refusal.of(Reason.MEASURE_OVER)
                    .article("第九条第八项、行政强制法第二十七条")
                    .because("该行政强制措施已经解除或者作出处理")
                    .remedy("请查看案件的行政强制措施情况；需要再次采取的，重新报批")
                    .fact("sequence", place);
        }
        return measure;
    }

    /** Only what was taken on the spot is reported, once (强制法 第十九条). */
    static void reportable(Measure measure, MeasureAct.UrgentReported report, Moment moment) {
        if (!measure.urgent() || measure.heads().isPresent()) {
            throw Refusal.of(Reason.MEASURE_NOT_REPORTABLE)
                    .article("第九条第八项、行政强制法第十九条")
                    .because(measure.urgent() ? "该措施已经报告，负责人已有意见" : "该措施实施前已经批准，不需要补办批准")
                    .remedy("请核对措施的记录序号")
                    .fact("sequence", report.measure());
        }
        after("报告时间", measure, report.reportedAt(), moment);
    }

    /** 查封、扣押、冻结 last longer with the head's approval; what is to be released does not (强制法 第二十五条、第三十二条). */
    static void extendable(Measure measure) {
        notToRelease(measure);
        if (measure.kind().timed().isEmpty()) {
            throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                    .article("行政强制法第二十五条第一款、第三十二条第一款")
                    .because("“" + measure.kind().title() + "”没有可以延长的期限")
                    .remedy("只有查封、扣押、冻结可以延长；请核对措施的记录序号");
        }
    }

    /** The party is told in writing, with the reasons (强制法 第二十五条第二款). */
    static void extensionTold(Measure measure, MeasureAct.ExtensionTold told, Documents documents, Moment moment) {
        if (!measure.extended()) {
            throw Refusal.of(Reason.APPROVAL_MISSING)
                    .article("第九条第八项、行政强制法第二十五条第一款")
                    .because("行政机关负责人没有批准延长该措施")
                    .remedy("先由负责人批准延长（measure_extended）");
        }
        after("告知时间", measure, told.toldAt(), moment);
        if (measure.kind().seizes()) {
            issued(documents, told.document(), EXTENSION, "第二十五条第二款", "延长查封、扣押没有书面告知当事人");
        }
    }

    static void delivered(Measure measure, MeasureAct.FreezeDelivered delivered, Moment moment) {
        if (measure.kind() != MeasureKind.FREEZE) {
            throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                    .article("行政强制法第三十一条")
                    .because("该措施是" + measure.kind().title() + "，不是冻结")
                    .remedy("查封、扣押的决定书在实施时当场交付；请核对措施的记录序号");
        }
        after("交付时间", measure, delivered.deliveredAt(), moment);
    }

    /**
     * Released by a decision; where the head does not approve of it, released it is, and at once, whether or not there
     * is paper (强制法 第十九条、第二十八条).
     */
    static void ended(Measure measure, MeasureAct.Ended end, Documents documents, Moment moment) {
        after("解除或者处理时间", measure, end.endedAt(), moment);
        if (!end.released() || !end.notApproved()) {
            notToRelease(measure);
        }
        if (end.end().forfeits()) {
            forfeited(end.document(), documents);
        }
        var atOnce = end.notApproved() && measure.toRelease() && end.document().isBlank();
        if (end.released() && measure.kind().seizes() && !atOnce) {
            issued(documents, end.document(), RELEASE, "第二十八条第一款", "没有签发解除查封（扣押）决定书");
        }
    }

    /** By a decision of this case that was issued, or of the one in which the party is punished (强制法 第二十七条). */
    private static void forfeited(String document, Documents documents) {
        var here = documents.find(document);
        if (document.isBlank() || here.isPresent() && here.get().issuedOn().isEmpty()) {
            throw paperMissing("第二十七条", "没收、销毁没有依据已经签发的决定").fact("document", document);
        }
    }

    private static void notToRelease(Measure measure) {
        if (measure.toRelease()) {
            throw Measures.NOT_RELEASED.refusal();
        }
    }

    /** Only what the case is about, nothing that somebody needs to live, nothing twice (强制法 第二十三条). */
    private static void seizable(MeasureAct.Seized seized) {
        if (seized.necessity()) {
            throw guarded(seized, "公民个人及其所扶养家属的生活必需品不得查封、扣押");
        }
        if (seized.relation().isBlank()) {
            throw guarded(seized, "没有写明与违法行为的关系；与违法行为无关的场所、设施或者财物不得查封、扣押");
        }
        if (!seized.sealedBy().isBlank()) {
            throw guarded(seized, "已被其他国家机关依法查封，不得重复查封").fact("sealedBy", seized.sealedBy());
        }
    }

    private static Refusal guarded(MeasureAct.Seized seized, String because) {
        return Refusal.of(Reason.PROPERTY_PROTECTED)
                .article("第九条第八项、行政强制法第二十三条")
                .because("“" + seized.name() + "”：" + because)
                .remedy("从清单中去掉该财物，并立即退还；确与违法行为有关的，写明关系")
                .fact("item", seized.name());
    }

    private static void told(boolean there, String article, String because, String remedy) {
        if (!there) {
            throw Refusal.of(Reason.NOTICE_MISSING)
                    .article("第九条第八项、行政强制法" + article)
                    .because(because)
                    .remedy(remedy);
        }
    }

    private static void issued(Documents documents, String name, String form, String article, String because) {
        var paper = standing(documents, name, form, article, because);
        if (paper.issuedOn().isEmpty()) {
            throw paperMissing(article, "《" + paper.title() + "》尚未签发").fact("document", name);
        }
    }

    private static Paper standing(Documents documents, String name, String form, String article, String because) {
        return documents
                .standing(form)
                .filter(paper -> paper.name().equals(name))
                .findFirst()
                .orElseThrow(() -> paperMissing(article, because).fact("document", name));
    }

    private static Refusal paperMissing(String article, String because) {
        return Refusal.of(Reason.EARLIER_DOCUMENT_MISSING)
                .article("第九条第八项、第十四条、行政强制法" + article)
                .because(because)
                .remedy("先拟制、盖章并签发该文书，再填写其名称");
    }

    private static Refusal notApproved(String because) {
        return Refusal.of(Reason.APPROVAL_MISSING)
                .article("第九条第八项、行政强制法第十八条第一项")
                .because(because)
                .remedy("先报行政机关负责人批准（measure_approved）并填写该记录的序号；情况紧急需要当场实施的，说明情况紧急，并在二十四小时内报告补办");
    }

    private static void after(String what, Measure measure, Instant at, Moment moment) {
        TimeRules.past(what, at, moment);
        if (at.isBefore(measure.startedAt())) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第九条第八项")
                    .because(what + "早于实施行政强制措施的时间")
                    .remedy("请核对" + what)
                    .fact("startedAt", measure.startedAt())
                    .fact("at", at);
        }
    }
}
