package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.util.List;

/**
 * 程序启动 (Art. 8). The agency may look into the matter already, before the head files the case.
 *
 * @param kind which kind of enforcement it is
 * @param inquest what has been looked into so far
 */
record Initiation(Enforcement kind, Inquest inquest) implements Phase {

    @Override
    public List<Missing> missing() {
        return List.of(new Missing(Reason.WRONG_PHASE, "第八条第一项", "尚未立案", "由负责人审批立案"));
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        return switch (act) {
            case Act.Filed filed -> {
                SignatureDates.notInFuture(filed.signedOn(), moment);
                yield filed.approved() ? new Investigation(kind, inquest, RightsHeard.NOT_YET) : this;
            }
            default ->
                inquest.admit(act, moment)
                        .map(found -> new Initiation(kind, found))
                        .orElseThrow(() -> wrongPhase(ActTitle.of(act)));
        };
    }
}
