package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.EnforcementAct.Turn;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Duration;
import java.time.LocalDate;

/** Where enforcement has its place, and what the law forbids in it (Art. 11 第三项; 强制法 第四章、第五章; 处罚法 第六十六条). */
final class EnforcementRules {
    static final String DEMAND = "demand/1";
    private static final String DECISION = "enforcement-decision/1";
    private static final String APPLICATION = "court-application/1";
    private static final Duration BEFORE_A_SUBSTITUTE = Duration.ofDays(3);

    private EnforcementRules() {}

    /**
     * The phase after that act.
     *
     * @throws Refusal where the act has no place in that phase of that procedure
     */
    static Phase admit(EnforcementAct act, Procedure procedure, Phase phase, Coercion coercion, Documents documents) {
        return switch (act) {
            case EnforcementAct.Grounded decision -> {
                requireEnforcing(procedure, act);
                yield requireBefore(act, phase);
            }
            case EnforcementAct.Demanded demand ->
                procedure.enforces() ? calledUpon(act, phase, coercion) : served(act, phase);
            case EnforcementAct.Started started -> {
                var execution = served(act, phase);
                if (!procedure.enforces() && !started.surcharge()) {
                    requireDecision(documents);
                }
                yield execution;
            }
            case EnforcementAct.PaymentDeferred deferred -> {
                var execution = served(act, phase);
                if (execution.fineFen() == 0) {
                    throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                            .article("第十一条第二项、行政处罚法第六十六条第二款")
                            .because("本案没有罚款，不存在延期或者分期缴纳")
                            .remedy("请核对案件；其他义务分阶段履行的，记录执行协议（enforcement_agreed）");
                }
                yield execution;
            }
            case EnforcementAct.Halted halted -> {
                var execution = served(act, phase);
                yield halted.turn() == Turn.TERMINATED ? execution.enforced() : execution;
            }
            case EnforcementAct.Finished finished -> served(act, phase).enforced();
            case EnforcementAct.CourtApplied applied -> served(act, phase);
            case EnforcementAct.Agreed agreed -> served(act, phase);
        };
    }

    /** Whoever still has time to perform is not forced to (强制法 第三十四条). */
    static void overdue(EnforcementAct.Grounded decision, Moment moment) {
        if (!decision.dueOn().isBefore(moment.today()) || decision.dueOn().isBefore(decision.servedOn())) {
            throw forbidden("第三十四条", "行政决定确定的履行期限尚未届满，或者早于送达", "核对送达日期和履行期限；期限届满仍不履行的，再启动强制执行")
                    .fact("servedOn", decision.servedOn())
                    .fact("dueOn", decision.dueOn());
        }
    }

    /** Not at night or on a holiday unless it is urgent, and never by cutting off residents (强制法 第四十三条). */
    static void started(EnforcementAct.Started started, Moment moment) {
        TimeRules.past("实施时间", started.startedAt(), moment);
        if (started.cutsSupply()) {
            throw forbidden("第四十三条第二款", "不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使当事人履行", "立即恢复供应，改用其他执行方式");
        }
        if (started.surcharge()) {
            return;
        }
        if (!started.untimely().isBlank() && started.urgency().isBlank()) {
            throw forbidden("第四十三条第一款", "不得在" + started.untimely() + "实施行政强制执行，没有说明情况紧急", "在工作时间实施；情况紧急的，填写 urgency")
                    .fact("startedAt", started.startedAt());
        }
        RecordingRules.recordedOrExplained("第二十条", started.recordings(), started.noRecordingReason());
        if (started.bySubstitute()) {
            substituted(started);
        }
    }

    /** After the time for a remedy is over, by an application that the agency has issued (强制法 第五十三条、第五十五条). */
    static void applied(EnforcementAct.CourtApplied applied, Documents documents, Moment moment) {
        SignatureDates.notInFuture(applied.appliedOn(), moment);
        var paper = paper(documents, applied.document(), APPLICATION, "第五十五条");
        if (paper.issuedOn().isEmpty()) {
            throw missing("第五十五条", "《" + paper.title() + "》尚未签发");
        }
        if (!applied.appliedOn().isAfter(applied.reviewClosedOn())) {
            throw forbidden("第五十三条", "当事人申请行政复议、提起行政诉讼的法定期限尚未届满", "在法定期限届满之日起三个月内申请")
                    .fact("reviewClosedOn", applied.reviewClosedOn());
        }
    }

    /** 延期、分期 end after they were asked for (处罚法 第六十六条第二款). */
    static void deferred(EnforcementAct.PaymentDeferred deferred, Moment moment) {
        SignatureDates.notInFuture(deferred.askedOn(), moment);
        if (!deferred.untilOn().isAfter(deferred.askedOn())) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第十一条第二项、行政处罚法第六十六条第二款")
                    .because("延期、分期的最后日期不晚于当事人申请之日")
                    .remedy("请核对日期")
                    .fact("askedOn", deferred.askedOn())
                    .fact("untilOn", deferred.untilOn());
        }
    }

    static void turned(EnforcementAct.Halted halted, boolean suspended, Moment moment) {
        SignatureDates.notInFuture(halted.on(), moment);
        if (halted.turn() == Turn.RESUMED != suspended && halted.turn() != Turn.TERMINATED) {
            throw forbidden("第三十九条", suspended ? "执行已经中止" : "执行没有中止，不存在恢复执行", "请查看案件的强制执行情况");
        }
    }

    /** What is suspended rests, and what is over is over (强制法 第三十九条、第四十条). */
    static void goesOn(Enforcing enforcing) {
        if (enforcing.over()) {
            throw forbidden("第四十条", "强制执行已经终结或者完毕", "请查看案件的强制执行情况");
        }
        if (enforcing.suspended()) {
            throw forbidden("第三十九条", "执行已经中止", "中止执行的情形消失后，先记录恢复执行（enforcement_halted）");
        }
    }

    /** The party answers what it was served, and is reviewed where it states something (强制法 第三十六条). */
    static void answer(Act.PartyAnswered answer, LocalDate demandServedOn) {
        if (LocalDate.ofInstant(answer.answeredAt(), Moment.CHINA).isBefore(demandServedOn)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第十一条第三项、行政强制法第三十六条")
                    .because("当事人的答复早于催告书送达")
                    .remedy("请核对答复时间")
                    .fact("servedOn", demandServedOn)
                    .fact("answeredAt", answer.answeredAt());
        }
        if (!answer.waived() && answer.review().isBlank()) {
            throw Refusal.of(Reason.REVIEW_MISSING)
                    .article("第十一条第三项、行政强制法第三十六条")
                    .because("当事人对催告的陈述申辩没有复核意见")
                    .remedy("请填写对陈述申辩的复核意见；理由成立的，应当采纳");
        }
    }

    /** The document of that form and name that stands. */
    static Paper paper(Documents documents, String name, String form, String article) {
        return documents
                .standing(form)
                .filter(paper -> paper.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(article, "案件没有这份文书").fact("document", name));
    }

    /** Called upon once more, three days before, unless roads or waterways must be cleared at once. */
    private static void substituted(EnforcementAct.Started started) {
        var substitution = started.substitution()
                .orElseThrow(() -> forbidden("第五十一条", "没有代履行的情况", "填写代履行人、再次催告、监督人和费用（substitute）"));
        var inTime = substitution
                .demandedAt()
                .filter(at -> !at.isAfter(started.startedAt().minus(BEFORE_A_SUBSTITUTE)))
                .isPresent();
        if (!inTime && !substitution.immediate()) {
            throw Refusal.of(Reason.DEMAND_MISSING)
                    .article("第十一条第三项、行政强制法第五十一条第一款第二项")
                    .because("代履行三日前没有再次催告当事人履行")
                    .remedy("催告后满三日再代履行；需要立即清除道路、河道、航道或者公共场所的遗洒物、障碍物、污染物的，写明（immediate）");
        }
    }

    private static void requireEnforcing(Procedure procedure, EnforcementAct act) {
        if (!procedure.enforces()) {
            throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                    .article("第二条第二款、行政强制法第三十四条")
                    .because("本案不是行政强制执行案件，不能办理“" + CoercionTitle.of(act) + "”")
                    .remedy("本案的决定由本案执行；执行其他决定的，按行政强制执行程序另行启动");
        }
    }

    private static Phase requireBefore(EnforcementAct act, Phase phase) {
        if (phase instanceof Initiation || phase instanceof Investigation) {
            return phase;
        }
        throw phase.wrongPhase(CoercionTitle.of(act));
    }

    private static Phase calledUpon(EnforcementAct act, Phase phase, Coercion coercion) {
        if (!(phase instanceof Investigation)) {
            throw phase.wrongPhase(CoercionTitle.of(act));
        }
        if (coercion.enforcing().ground().isEmpty()) {
            throw Enforcing.NO_GROUND.refusal();
        }
        return phase;
    }

    private static Execution served(EnforcementAct act, Phase phase) {
        if (phase instanceof Execution execution) {
            if (execution.servedOn().isEmpty()) {
                throw execution.missing().getFirst().refusal();
            }
            return execution;
        }
        throw phase.wrongPhase(CoercionTitle.of(act));
    }

    private static void requireDecision(Documents documents) {
        if (documents.standing(DECISION).noneMatch(paper -> paper.issuedOn().isPresent())) {
            throw missing("第三十七条", "没有签发行政强制执行决定书");
        }
    }

    private static Refusal missing(String article, String because) {
        return Refusal.of(Reason.EARLIER_DOCUMENT_MISSING)
                .article("第十一条第三项、第十四条、行政强制法" + article)
                .because(because)
                .remedy("先拟制、盖章并签发该文书，再填写其名称");
    }

    private static Refusal forbidden(String article, String because, String remedy) {
        return Refusal.of(Reason.ENFORCEMENT_FORBIDDEN)
                .article("第十一条第三项、行政强制法" + article)
                .because(because)
                .remedy(remedy);
    }
}
