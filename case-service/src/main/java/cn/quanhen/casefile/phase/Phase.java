package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.CustodyAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;

/** The phases of enforcement (Art. 2 第三款), and what follows them. Each admits its own acts only. */
public sealed interface Phase
        permits Initiation,
                Investigation,
                Decision,
                Execution,
                Settlement,
                Ended,
                Archived,
                SpotInvestigation,
                SpotDecision,
                SpotExecution {

    /** The phase's name in the regulation. */
    default String title() {
        return PhaseName.of(this).title();
    }

    /** What the next phase asks for and the case does not have. */
    List<Missing> missing();

    /**
     * The phase after that act.
     *
     * @throws Refusal where the law forbids it
     */
    Phase admit(Act act, Moment moment);

    /**
     * The phase after what becomes of a filed volume.
     *
     * @param place the act's own place in the case
     * @throws Refusal where there is no volume, or the law forbids it
     */
    default Phase keep(CustodyAct act, long place, Moment moment) {
        throw wrongPhase(ActTitle.of(act));
    }

    /** The refusal of an act that belongs to another phase. */
    default Refusal wrongPhase(String act) {
        return Refusal.of(Reason.WRONG_PHASE)
                .article("第二条第三款")
                .because("案件处于“" + title() + "”阶段，不能办理“" + act + "”")
                .remedy(
                        missing().isEmpty()
                                ? "请查看案件当前阶段"
                                : "请先" + missing().getFirst().remedy())
                .fact("phase", title());
    }
}
