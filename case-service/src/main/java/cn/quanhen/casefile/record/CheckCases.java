package cn.quanhen.casefile.record;

import cn.quanhen.casefile.checklist.Checking;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.facts.Recorded;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.standard.Standards;
import cn.quanhen.casefile.standard.pack.Retention;
import com.google.protobuf.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Checks a case that was read against the standard that it keeps. */
@ApplicationScoped
public class CheckCases {
    private final Cases cases;
    private final Standards standards;
    private final Settings settings;

    CheckCases(Cases cases, Standards standards, Settings settings) {
        this.cases = cases;
        this.standards = standards;
        this.settings = settings;
    }

    public CheckedCase check(String name, CaseRecords records, Instant now) {
        var standard = standards.pinned(records.file().standard());
        var facts = cases.facts(records);
        var view = facts.view(settings.of(name, records.file(), standard), now);
        var checklist = new Checking(standard, view).check(view.facts(), facts.timeline(now), now);
        return new CheckedCase(standard, facts, checklist, now);
    }

    /** The classes of retention (Art. 25 第三款) that a case belongs to once that record is its last. */
    public List<Retention> retentions(String name, CaseRecords records, Message content, Author author) {
        var standard = standards.pinned(records.file().standard());
        var facts = cases.facts(records)
                .with(new Recorded(
                        records.file().recordCount() + 1,
                        Contents.holding(content),
                        author.moment(),
                        author.caller().name()))
                .facts();
        var now = author.moment().recordedAt();
        var view = facts.view(settings.of(name, records.file(), standard), now);
        return new Checking(standard, view).retentions(view.facts(), facts.timeline(now), now);
    }
}
