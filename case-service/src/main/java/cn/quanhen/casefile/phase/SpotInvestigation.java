package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.SpotAct;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 调查取证 in the simple procedure (处罚法 第五十一条、第五十二条): the officers find out, tell the party and hear it, then decide
 * themselves; nobody files the case.
 *
 * @param inquest what was found out
 * @param rights whether the party was heard
 */
record SpotInvestigation(Inquest inquest, RightsHeard rights) implements Phase {

    static SpotInvestigation begun() {
        return new SpotInvestigation(Inquest.EMPTY, RightsHeard.NOT_YET);
    }

    @Override
    public List<Missing> missing() {
        var missing = new ArrayList<>(inquest.missing());
        missing.addAll(rights.missing());
        return missing;
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        return switch (act) {
            case SpotAct.Decided decided -> {
                Missing.refuseAny(missing());
                SpotRules.decided(decided, moment);
                SpotRules.decidedAfterHearing(decided, rights);
                yield new SpotDecision(inquest, decided.fineFen());
            }
            case SpotAct.TurnedOrdinary turned -> SpotRules.ordinary(inquest);
            case Act.Filed filed -> throw notOfThisProcedure(act);
            case Act.Proposed proposed -> throw notOfThisProcedure(act);
            default ->
                inquest.admit(act, moment)
                        .map(found -> new SpotInvestigation(found, rights))
                        .or(() -> heard(act, moment).map(heard -> new SpotInvestigation(inquest, heard)))
                        .orElseThrow(() -> wrongPhase(ActTitle.of(act)));
        };
    }

    /** A hearing belongs to the ordinary procedure (处罚法 第六十三条). */
    private Optional<RightsHeard> heard(Act act, Moment moment) {
        return act instanceof Act.RightsTold || act instanceof Act.PartyAnswered
                ? rights.admit(act, inquest, moment)
                : Optional.empty();
    }

    private static Refusal notOfThisProcedure(Act act) {
        return Refusal.of(Reason.NOT_OF_THIS_PROCEDURE)
                .article("行政处罚法第五十一条、第五十二条")
                .because("本案适用简易程序，不办理“" + ActTitle.of(act) + "”")
                .remedy("请记录当场作出的处罚决定；不适用简易程序的，先记录转为普通程序");
    }
}
