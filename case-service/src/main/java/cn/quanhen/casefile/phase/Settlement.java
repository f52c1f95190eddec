package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * 送达执行 of a case that is about coercive measures only: the head has decided what becomes of them, they end, and the
 * party is told (强制法 第十九条、第二十七条、第二十八条).
 *
 * @param decidedOn the day of the head's word
 */
record Settlement(LocalDate decidedOn) implements Phase {

    @Override
    public List<Missing> missing() {
        return List.of();
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        if (Inquest.told(act, moment)) {
            return this;
        }
        if (act instanceof Act.Closed closed) {
            SignatureDates.notInFuture(closed.endedOn(), moment);
            if (closed.endedOn().isBefore(decidedOn)) {
                throw Refusal.of(Reason.ENDS_BEFORE_START)
                        .article("第十一条、第二十六条")
                        .because("终结之日早于行政机关负责人作出处理决定之日")
                        .remedy("请核对终结日期")
                        .fact("decidedOn", decidedOn)
                        .fact("on", closed.endedOn());
            }
            return new Ended(closed.endedOn(), closed.archiveDueOn());
        }
        throw wrongPhase(ActTitle.of(act));
    }
}
