package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * 终结, and not filed yet (Art. 26).
 *
 * @param on 终结之日
 * @param archiveDueOn the last day for filing the volume
 */
public record Ended(LocalDate on, LocalDate archiveDueOn) implements Phase {

    @Override
    public List<Missing> missing() {
        return List.of(new Missing(Reason.WRONG_PHASE, "第二十六条", "尚未立卷归档，最迟" + archiveDueOn, "由档案人员立卷归档"));
    }

    @Override
    public Phase admit(Act act, Moment moment) {
        if (act instanceof Act.VolumeFiled filed) {
            return new Archived(on, archiveDueOn, filed.archiveNumber(), Custody.of(filed));
        }
        throw wrongPhase(ActTitle.of(act));
    }

    /** Whether a volume that is filed on that day is filed too late (Art. 31 第三项). */
    public boolean lateOn(LocalDate day) {
        return day.isAfter(archiveDueOn);
    }
}
