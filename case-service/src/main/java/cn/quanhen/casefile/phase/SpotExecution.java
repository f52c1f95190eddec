package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.SpotAct;
import cn.quanhen.refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 送达执行 in the simple procedure: handed over on the spot, and reported to the agency (处罚法 第五十二条).
 *
 * @param inquest what was found out
 * @param execution what any decision comes to
 * @param reported whether it was reported (备案)
 */
record SpotExecution(Inquest inquest, Execution execution, boolean reported) implements Phase {
    private static final Missing NOT_REPORTED =
            new Missing(Reason.REPORT_MISSING, "行政处罚法第五十二条第三款", "当场作出的处罚决定没有报所属行政机关备案", "报所属行政机关备案并记录");

    /** A warning asks nothing of the party but to take it. */
    static SpotExecution begun(Inquest inquest, long fineFen, Act.DocumentIssued issued) {
        return new SpotExecution(
                inquest, new Execution(fineFen > 0, fineFen, issued.document(), issued.issuedOn()), false);
    }

    @Override
    public List<Missing> missing() {
        var missing = new ArrayList<>(execution.missing());
        if (!reported) {
            missing.add(NOT_REPORTED);
        }
        return missing;
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        return switch (act) {
            case SpotAct.HandedOver handed -> {
                SpotRules.handedOver(handed, inquest, moment);
                yield new SpotExecution(
                        inquest,
                        execution.handedOver(
                                handed.document(), LocalDate.ofInstant(handed.handedOverAt(), Moment.CHINA)),
                        reported);
            }
            case SpotAct.Reported report -> {
                TimeRules.past("备案时间", report.reportedAt(), moment);
                yield new SpotExecution(inquest, execution, true);
            }
            case Act.Closed closed -> {
                Missing.refuseAny(missing());
                yield execution.admit(closed, moment);
            }
            default -> goingOn(execution.admit(act, moment));
        };
    }

    private Phase goingOn(Phase next) {
        return next instanceof Execution on ? new SpotExecution(inquest, on, reported) : next;
    }
}
