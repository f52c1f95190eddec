package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Act.Way;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 送达执行 (Art. 11).
 *
 * @param fineFen the fine, in fen
 * @param decision the decision document
 * @param issuedOn its date
 * @param served whether it was served
 * @param paidFen what was paid of the fine, in fen
 * @param performed whether any performance was recorded
 */
record Execution(long fineFen, String decision, LocalDate issuedOn, boolean served, long paidFen, boolean performed)
        implements Phase {

    Execution(long fineFen, String decision, LocalDate issuedOn) {
        this(fineFen, decision, issuedOn, false, 0, false);
    }

    @Override
    public String title() {
        return "送达执行";
    }

    @Override
    public List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        if (!served) {
            missing.add(new Missing(Reason.SERVICE_MISSING, "第十一条第一项", "决定书尚未送达", "送达决定书并记录"));
        }
        if (!performed || paidFen < fineFen) {
            missing.add(new Missing(Reason.PERFORMANCE_MISSING, "第十一条第二项", "当事人尚未履行完毕", "记录当事人履行情况"));
        }
        return missing;
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        return switch (act) {
            case Act.Served service -> {
                requireDecision(service);
                lawful(service.way());
                yield new Execution(fineFen, decision, issuedOn, true, paidFen, performed);
            }
            case Act.Performed done -> {
                if (!served) {
                    throw missing().getFirst().refusal();
                }
                SignatureDates.notInFuture(done.doneOn(), moment);
                yield new Execution(fineFen, decision, issuedOn, true, Math.addExact(paidFen, done.paidFen()), true);
            }
            case Act.Closed closed -> {
                Missing.refuseAny(missing());
                endsInTime(closed, moment);
                yield new Ended(closed.endedOn(), closed.archiveDueOn());
            }
            default -> throw wrongPhase(ActTitle.of(act));
        };
    }

    private void requireDecision(Act.Served service) {
        if (!service.document().equals(decision)) {
            throw Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                    .article("第十四条")
                    .because("送达的文书不是本案签发的决定书")
                    .remedy("请填写已签发的决定书")
                    .fact("issued", decision)
                    .fact("document", service.document());
        }
    }

    private static void lawful(Way way) {
        if (way instanceof Way.LeftBehind left) {
            if (left.witness().isBlank() || left.explanation().isBlank()) {
                throw Refusal.of(Reason.WITNESS_MISSING)
                        .article("第十八条第三款")
                        .because("留置送达没有见证人签字或者没有说明情况")
                        .remedy("请在送达回证上说明情况，并由送达人、见证人签字");
            }
            RecordingRules.recordedOrExplained("第二十条", left.recordings(), left.noRecordingReason());
        }
    }

    private void endsInTime(Act.Closed closed, Moment moment) {
        SignatureDates.notInFuture(closed.endedOn(), moment);
        if (closed.endedOn().isBefore(issuedOn)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第二十六条")
                    .because("终结之日早于决定书签发之日")
                    .remedy("请核对终结日期")
                    .fact("issuedOn", issuedOn)
                    .fact("endedOn", closed.endedOn());
        }
    }
}
