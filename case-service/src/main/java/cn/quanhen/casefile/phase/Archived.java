package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.CustodyAct;
import cn.quanhen.casefile.act.Moment;
import java.time.LocalDate;
import java.util.List;

/**
 * 归档 (Art. 26): nothing is added any more but what becomes of the volume.
 *
 * @param endedOn 终结之日
 * @param archiveDueOn the last day for filing the volume
 * @param archiveNumber 档号
 * @param custody how it is kept
 */
public record Archived(LocalDate endedOn, LocalDate archiveDueOn, String archiveNumber, Custody custody)
        implements Phase {

    @Override
    public List<Missing> missing() {
        return List.of();
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        throw wrongPhase(ActTitle.of(act));
    }

    @Override
    public Phase keep(CustodyAct act, long place, Moment moment) {
        custody.requireKept();
        return new Archived(endedOn, archiveDueOn, archiveNumber, custody.admit(act, place, moment));
    }

    void requireKept() {
        custody.requireKept();
    }
}
