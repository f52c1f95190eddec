package cn.quanhen.casefile.record;

import cn.quanhen.casefile.checklist.Checking;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

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
}
