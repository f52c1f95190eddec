package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.SpotAct;
import java.util.List;

/**
 * 审查决定 in the simple procedure: the officers have decided, and may decide otherwise until the document is issued (处罚法
 * 第五十二条第一款).
 *
 * @param inquest what was found out
 * @param fineFen the fine, in fen
 */
record SpotDecision(Inquest inquest, long fineFen) implements Phase {

    @Override
    public List<Missing> missing() {
        return List.of(Decision.ISSUED);
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        return switch (act) {
            case Act.DocumentIssued issued -> SpotExecution.begun(inquest, fineFen, issued);
            case SpotAct.Decided decided -> {
                SpotRules.decided(decided, moment);
                yield new SpotDecision(inquest, decided.fineFen());
            }
            case SpotAct.TurnedOrdinary turned -> SpotRules.ordinary(inquest);
            default -> throw wrongPhase(ActTitle.of(act));
        };
    }
}
