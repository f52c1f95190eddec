package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.Moment;
import java.util.List;

/**
 * 调查取证 (Art. 9).
 *
 * @param kind which kind of enforcement it is
 * @param inquest what was found out
 * @param rights whether the party was heard
 */
record Investigation(Enforcement kind, Inquest inquest, RightsHeard rights) implements Phase {

    @Override
    public List<Missing> missing() {
        return inquest.missing();
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        if (act instanceof Act.Proposed proposed) {
            Missing.refuseAny(missing());
            SignatureDates.notInFuture(proposed.signedOn(), moment);
            return new Decision(kind, inquest, rights, Opinions.proposed(proposed, moment.person()));
        }
        if (act instanceof Act.NatureDetermined) {
            return this;
        }
        return inquest.admit(act, moment)
                .map(found -> new Investigation(kind, found, rights))
                .or(() -> rights.admit(act, inquest, moment).map(heard -> new Investigation(kind, inquest, heard)))
                .orElseThrow(() -> wrongPhase(ActTitle.of(act)));
    }
}
