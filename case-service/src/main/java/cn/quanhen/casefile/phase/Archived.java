package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import java.time.LocalDate;
import java.util.List;

/**
 * 归档 (Art. 26): nothing is added any more.
 *
 * @param endedOn 终结之日
 * @param archiveDueOn the last day for filing the volume
 * @param archiveNumber 档号
 */
public record Archived(LocalDate endedOn, LocalDate archiveDueOn, String archiveNumber) implements Phase {

    @Override
    public List<Missing> missing() {
        return List.of();
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        throw wrongPhase(ActTitle.of(act));
    }
}
