package cn.quanhen.casefile.record;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.facts.Recorded;
import cn.quanhen.casefile.index.CaseLine;
import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.ledger.Entry;
import java.util.List;

/** A case, from its records alone. The rules of its standard are not asked again: they were when it was recorded. */
final class Replay {
    private Replay() {}

    static CaseFile of(List<Entry> entries) {
        var file = CaseFile.opened((Act.Opened) act(entries.getFirst()), moment(entries.getFirst()));
        for (var entry : entries.subList(1, entries.size())) {
            file = file.admit(act(entry), moment(entry));
        }
        return file;
    }

    static Facts facts(List<Entry> entries) {
        var facts = Facts.NONE;
        for (var entry : entries) {
            facts = facts.with(new Recorded(
                            entry.record().getSequence(),
                            Contents.of(entry.record()),
                            moment(entry),
                            entry.record().getRecorder().getName()))
                    .facts();
        }
        return facts;
    }

    static KnownCase known(List<Entry> entries) {
        var file = of(entries);
        return new KnownCase(file, facts(entries), line(entries, PhaseName.of(file.phase())));
    }

    /** @param phase where the records have led */
    static CaseLine line(List<Entry> entries, PhaseName phase) {
        var first = entries.getFirst();
        var line = CaseLine.opened(
                first.record().getChain(),
                Contents.of(first.record()).getOpening(),
                officer(first),
                first.recordedAt(),
                phase);
        for (var entry : entries.subList(1, entries.size())) {
            line = line.with(Contents.of(entry.record()), phase);
        }
        return line;
    }

    static CaseFile opened(Opening opening, Moment moment) {
        return CaseFile.opened((Act.Opened) Acts.of(Contents.holding(opening)), moment);
    }

    private static Officer officer(Entry entry) {
        var recorder = entry.record().getRecorder();
        return Officer.newBuilder()
                .setName(recorder.getName())
                .setCertificateNumber(recorder.getCertificateNumber())
                .build();
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
