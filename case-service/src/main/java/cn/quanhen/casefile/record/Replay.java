package cn.quanhen.casefile.record;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.ledger.Entry;
import java.util.List;

/** A case, from its records alone. */
final class Replay {
    private Replay() {}

    static CaseFile of(List<Entry> entries) {
        var file = CaseFile.opened((Act.Opened) act(entries.getFirst()), moment(entries.getFirst()));
        for (var entry : entries.subList(1, entries.size())) {
            file = file.admit(act(entry), moment(entry));
        }
        return file;
    }

    static CaseFile opened(Opening opening, Moment moment) {
        return CaseFile.opened((Act.Opened) Acts.of(Contents.holding(opening)), moment);
    }

    private static Act act(Entry entry) {
        return Acts.of(Contents.of(entry.record()));
    }

    private static Moment moment(Entry entry) {
        return new Moment(
                entry.happenedAt(),
                entry.recordedAt(),
                entry.record().getRecorder().getSubject(),
                entry.record().getLateReason());
    }
}
