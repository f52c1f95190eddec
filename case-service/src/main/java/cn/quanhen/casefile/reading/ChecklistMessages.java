package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.checklist.Finding;
import cn.quanhen.casefile.checklist.Item;
import cn.quanhen.casefile.checklist.Steps;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.facts.Overriding;
import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.record.CheckedCase;
import cn.quanhen.casefile.v1.Checklist;
import cn.quanhen.casefile.v1.ChecklistItem;
import cn.quanhen.casefile.v1.OverrideStanding;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.StepStanding;
import java.util.List;
import java.util.Locale;

/** Checklists as the contract shows them. */
final class ChecklistMessages {
    private ChecklistMessages() {}

    static Checklist of(String name, CaseRecords records, CheckedCase checked) {
        var message = Checklist.newBuilder()
                .setCaseName(name)
                .setStandard(checked.standard().seal().pin())
                .setStandardTitle(checked.standard().manifest().title())
                .setCheckedAt(Times.timestamp(checked.at()))
                .setEtag(records.entries().getLast().tip().etag());
        var checklist = checked.checklist();
        var next = next(PhaseName.of(records.file().phase()));
        checklist.items().forEach(item -> message.addItems(item(item)));
        checklist.findings().forEach(finding -> message.addFindings(FindingMessages.of(finding, checked.standard())));
        Steps.IN_ORDER.forEach(step -> message.addSteps(step(step, next, checked)));
        checklist
                .periods()
                .forEach(standing -> message.addPeriods(PeriodMessages.of(standing, checked.standard(), checked.at())));
        checked.facts().overrides().forEach(override -> message.addOverrides(override(name, override, checked)));
        return message.build();
    }

    private static ChecklistItem item(Item item) {
        return ChecklistItem.newBuilder()
                .setId(item.id())
                .setTitle(item.title())
                .setPhase(Phase.valueOf("PHASE_" + item.phase().toUpperCase(Locale.ROOT)))
                .setRecorded(item.recorded())
                .setArticles(item.articles())
                .addAllMissingFacts(item.facts())
                .setRemedy(item.remedy())
                .build();
    }

    private static StepStanding step(String step, String next, CheckedCase checked) {
        var held = checked.checklist().held(step).stream()
                .filter(finding ->
                        checked.facts().open(finding.rule(), step).findAny().isEmpty())
                .toList();
        return StepStanding.newBuilder()
                .setStep(step)
                .setTitle(checked.standard().vocabulary().steps().get(step))
                .setNext(step.equals(next))
                .addAllBlockedBy(rules(checked.checklist().blocked(step)))
                .addAllHeldBy(rules(held))
                .build();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    /** The step that leads out of that phase. */
    private static String next(PhaseName phase) {
        return switch (phase) {
            case INITIATION -> "leave.initiation";
            case INVESTIGATION -> "leave.investigation";
            case DECISION -> "decide";
            case EXECUTION -> "close";
            case ENDED -> "archive";
            case ARCHIVED -> "";
        };
    }

    private static OverrideStanding override(String name, Overriding override, CheckedCase checked) {
        var vocabulary = checked.standard().vocabulary();
        return OverrideStanding.newBuilder()
                .setRecord(name + "/records/" + override.sequence())
                .setRule(override.rule())
                .setReason(override.reason())
                .setApprover(override.name())
                .setRole(vocabulary.roles().getOrDefault(override.role(), override.role()))
                .setRecordedAt(Times.timestamp(override.at()))
                .setOpen(checked.standard().rules().stream()
                        .anyMatch(rule -> rule.id().equals(override.rule())
                                && checked.facts().open(override, rule.step())))
                .build();
    }
}
