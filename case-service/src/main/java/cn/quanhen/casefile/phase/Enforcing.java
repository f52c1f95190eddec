package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.EnforcementAct.Demanded;
import cn.quanhen.casefile.act.EnforcementAct.Grounded;
import cn.quanhen.casefile.act.EnforcementAct.Turn;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 行政强制执行 (Art. 11 第三项; 强制法 第四章、第五章).
 *
 * @param ground the decision that is enforced, where it was made elsewhere
 * @param demand the demand that stands
 * @param suspended whether it is suspended
 * @param over whether it has its result, or was ended for good
 */
record Enforcing(Optional<Grounded> ground, Optional<Demanded> demand, boolean suspended, boolean over) {
    static final Enforcing NONE = new Enforcing(Optional.empty(), Optional.empty(), false, false);

    static final Missing NO_GROUND = new Missing(
            Reason.BASIS_MISSING, "第十一条第三项、行政强制法第三十四条", "没有据以强制执行的行政决定", "记录当事人逾期不履行的行政决定（enforced_decision）");
    static final Missing NOT_DEMANDED = new Missing(
            Reason.DEMAND_MISSING, "第十一条第三项、行政强制法第三十五条", "强制执行前没有书面催告当事人履行义务并送达", "拟制、签发催告书，记录催告（demand）并送达");
    static final Missing TERM_RUNS = new Missing(
            Reason.DEMAND_MISSING, "第十一条第三项、行政强制法第三十七条第一款", "催告书载明的履行期限尚未届满", "等待期限届满；有证据证明转移或者隐匿财物的，写明（hiding）");

    /** After that act. */
    Enforcing admit(EnforcementAct act, Coercion coercion, Documents documents, Moment moment) {
        return switch (act) {
            case Grounded decision -> {
                EnforcementRules.overdue(decision, moment);
                yield new Enforcing(Optional.of(decision), demand, suspended, over);
            }
            case Demanded called -> {
                var unused = EnforcementRules.paper(documents, called.document(), EnforcementRules.DEMAND, "第三十五条");
                yield new Enforcing(ground, Optional.of(called), suspended, over);
            }
            case EnforcementAct.Started started -> {
                EnforcementRules.goesOn(this);
                EnforcementRules.started(started, moment);
                if (!started.surcharge()) {
                    Missing.refuseAny(
                            missing(LocalDate.ofInstant(started.startedAt(), Moment.CHINA), coercion.demandServedOn()));
                }
                yield this;
            }
            case EnforcementAct.CourtApplied applied -> {
                EnforcementRules.goesOn(this);
                if (coercion.demandServedOn().isEmpty()) {
                    throw NOT_DEMANDED.refusal();
                }
                EnforcementRules.applied(applied, documents, moment);
                yield this;
            }
            case EnforcementAct.Agreed agreed -> {
                SignatureDates.notInFuture(agreed.agreedOn(), moment);
                yield this;
            }
            case EnforcementAct.PaymentDeferred deferred -> {
                EnforcementRules.deferred(deferred, moment);
                yield this;
            }
            case EnforcementAct.Halted halted -> {
                EnforcementRules.turned(halted, suspended, moment);
                yield new Enforcing(
                        ground, demand, halted.turn() == Turn.SUSPENDED, over || halted.turn() == Turn.TERMINATED);
            }
            case EnforcementAct.Finished finished -> {
                SignatureDates.notInFuture(finished.finishedOn(), moment);
                yield new Enforcing(ground, demand, suspended, true);
            }
        };
    }

    /** What a decision to enforce lacks on that day (强制法 第三十四条、第三十五条、第三十七条). */
    List<Missing> missing(LocalDate on, Optional<LocalDate> demandServedOn) {
        var missing = new ArrayList<Missing>();
        if (demandServedOn.isEmpty()) {
            missing.add(NOT_DEMANDED);
        } else if (!hiding() && !on.isAfter(demand.orElseThrow().dueOn())) {
            missing.add(TERM_RUNS);
        }
        return missing;
    }

    /** What the party answers to the demand, and what the agency makes of it (强制法 第三十六条). */
    void answered(Act.PartyAnswered answer, LocalDate demandServedOn, Moment moment) {
        TimeRules.past("答复时间", answer.answeredAt(), moment);
        EnforcementRules.answer(answer, demandServedOn);
    }

    private boolean hiding() {
        return ground.filter(Grounded::hiding).isPresent();
    }
}
