package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.FineAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 送达执行 (Art. 11).
 *
 * @param owed whether the party has something to perform
 * @param fineFen the fine, in fen
 * @param decision the decision document
 * @param issuedOn its date
 * @param servedOn the day on which it counts as served; empty before that was recorded
 * @param paidFen what was paid of the fine, in fen
 * @param performed whether any performance was recorded
 */
record Execution(
        boolean owed,
        long fineFen,
        String decision,
        LocalDate issuedOn,
        Optional<LocalDate> servedOn,
        long paidFen,
        boolean performed)
        implements Phase {

    Execution(boolean owed, long fineFen, String decision, LocalDate issuedOn) {
        this(owed, fineFen, decision, issuedOn, Optional.empty(), 0, false);
    }

    /** What was owed was enforced, or is to be enforced no more (Art. 11 第三项). */
    Execution enforced() {
        return new Execution(false, fineFen, decision, issuedOn, servedOn, paidFen, performed);
    }

    @Override
    public List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        if (servedOn.isEmpty()) {
            missing.add(new Missing(Reason.SERVICE_MISSING, "第十一条第一项", "决定书尚未送达", "送达决定书并记录"));
        }
        if (owed && (!performed || paidFen < fineFen)) {
            missing.add(new Missing(Reason.PERFORMANCE_MISSING, "第十一条第二项", "当事人尚未履行完毕", "记录当事人履行情况"));
        }
        return missing;
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        return switch (act) {
            case Act.Served service -> {
                requireDecision(service.document());
                ServiceRules.check(service, moment);
                notBeforeIssue("送达", LocalDate.ofInstant(service.servedAt(), Moment.CHINA));
                yield served(service.countsOn());
            }
            case Act.Performed done -> {
                requireServed();
                SignatureDates.notInFuture(done.doneOn(), moment);
                notBeforeIssue("履行", done.doneOn());
                yield paid(done.paidFen());
            }
            case Act.ConfiscatedDisposed disposed -> {
                requireServed();
                SignatureDates.notInFuture(disposed.disposedOn(), moment);
                notBeforeIssue("没收财物处理", disposed.disposedOn());
                yield this;
            }
            case FineAct.Collected collected -> {
                requireServed();
                OfficerRules.twoOrMore(collected.officers());
                TimeRules.past("收缴时间", collected.collectedAt(), moment);
                notBeforeIssue("收缴罚款", LocalDate.ofInstant(collected.collectedAt(), Moment.CHINA));
                yield paid(collected.amountFen());
            }
            case FineAct.HandedIn handed -> {
                TimeRules.past("交款时间", handed.handedInAt(), moment);
                yield this;
            }
            case FineAct.PaidIn paid -> {
                TimeRules.past("缴付时间", paid.paidInAt(), moment);
                yield this;
            }
            case Act.Closed closed -> {
                Missing.refuseAny(missing());
                endsInTime(closed, moment);
                endsAfterService(closed);
                yield new Ended(closed.endedOn(), closed.archiveDueOn());
            }
            default -> throw wrongPhase(ActTitle.of(act));
        };
    }

    /** Handed over on the spot, it counts as served there and then (处罚法 第五十二条第一款). */
    Execution handedOver(String document, LocalDate on) {
        requireDecision(document);
        notBeforeIssue("交付", on);
        return served(on);
    }

    private Execution paid(long fen) {
        return new Execution(owed, fineFen, decision, issuedOn, servedOn, Math.addExact(paidFen, fen), true);
    }

    /** Served in two ways, the one that counts first counts. */
    private Execution served(LocalDate countsOn) {
        var first = servedOn.filter(before -> before.isBefore(countsOn)).orElse(countsOn);
        return new Execution(owed, fineFen, decision, issuedOn, Optional.of(first), paidFen, performed);
    }

    private void requireServed() {
        if (servedOn.isEmpty()) {
            throw missing().getFirst().refusal();
        }
    }

    private void requireDecision(String document) {
        if (!document.equals(decision)) {
            throw Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                    .article("第十四条")
                    .because("送达的文书不是本案签发的决定书")
                    .remedy("请填写已签发的决定书")
                    .fact("issued", decision)
                    .fact("document", document);
        }
    }

    private void endsAfterService(Act.Closed closed) {
        var served = servedOn.orElseThrow();
        if (closed.endedOn().isBefore(served)) {
            throw Refusal.of(Reason.SERVICE_MISSING)
                    .article("第十一条第一项")
                    .because("决定书至" + served + "才视为送达，此前不能终结")
                    .remedy("请在视为送达之后再办理终结")
                    .fact("countsOn", served)
                    .fact("endedOn", closed.endedOn());
        }
    }

    private void endsInTime(Act.Closed closed, Moment moment) {
        SignatureDates.notInFuture(closed.endedOn(), moment);
        notBeforeIssue("终结", closed.endedOn());
    }

    private void notBeforeIssue(String what, LocalDate on) {
        if (on.isBefore(issuedOn)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第十一条、第二十六条")
                    .because(what + "之日早于决定书签发之日")
                    .remedy("请核对" + what + "日期")
                    .fact("issuedOn", issuedOn)
                    .fact("on", on);
        }
    }
}
