package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** In which phase coercive measures have their place, and where they lead a case (Art. 2, 9 第八项). */
final class MeasurePhases {
    private static final Set<Enforcement> INVESTIGATING = EnumSet.of(Enforcement.PENALTY, Enforcement.INSPECTION);

    private MeasurePhases() {}

    /**
     * The phase after that act. Where the head does not approve of what was done on the spot, a case that is about
     * nothing else is decided by that (强制法 第十九条).
     */
    static Phase admit(MeasureAct act, Procedure procedure, Phase phase, Moment moment) {
        requireProcedure(act, procedure);
        return switch (act) {
            case MeasureAct.Approved approval -> phase.admit(act, moment);
            case MeasureAct.Taken measure -> phase.admit(act, moment);
            case MeasureAct.UrgentReported report ->
                !report.approved() && procedure.settlesMeasures()
                        ? settled(open(act, phase, moment), moment)
                        : open(act, phase, moment);
            case MeasureAct.Extended extension -> open(act, phase, moment);
            case MeasureAct.ExtensionTold told -> open(act, phase, moment);
            case MeasureAct.FreezeDelivered delivered -> open(act, phase, moment);
            case MeasureAct.Ended end -> open(act, phase, moment);
        };
    }

    private static Phase settled(Phase before, Moment moment) {
        return before instanceof Settlement ? before : new Settlement(moment.day());
    }

    private static Phase open(MeasureAct act, Phase phase, Moment moment) {
        return phase instanceof Ended || phase instanceof Archived ? phase.admit(act, moment) : phase;
    }

    private static void requireProcedure(MeasureAct act, Procedure procedure) {
        if (!procedure.settlesMeasures() && !INVESTIGATING.contains(procedure.kind())) {
            throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                    .article("第二条第二款、行政强制法第二条")
                    .because("本案程序中不能办理“" + CoercionTitle.of(act) + "”")
                    .remedy("需要采取行政强制措施的，按行政强制措施程序另行启动");
        }
    }
}
