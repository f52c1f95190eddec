package cn.quanhen.casefile.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.standard.pack.Effect;
import cn.quanhen.casefile.standard.pack.Shelf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an officer is told of a case, now. */
class CheckingTest {
    private static final Checking CHECKING = new Checking(Shelf.read("suihua-2026-1"), path -> true);
    private static final Instant NOW = Instant.parse("2026-03-20T01:00:00Z");
    private static final Timeline NOTHING = new Timeline(List.of(), List.of());

    @Test
    void anInspectionWithOneOfficerDoesNotLeaveItsPhase() {
        var checklist = CHECKING.check(
                inspection(Map.of("officers", List.of(Map.of("name", "甲", "certificate", "23120001")))), NOTHING, NOW);

        assertThat(checklist.blocked("leave.investigation"))
                .filteredOn(finding -> finding.rule().equals("9.1.two-officers"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.because()).isEqualTo("没有两名以上不同的执法人员");
                    assertThat(finding.articles()).isEqualTo("本办法第九条第一项、行政处罚法第四十二条第一款、行政强制法第十八条第二项");
                    assertThat(finding.remedy()).isEqualTo("补充另一名具有行政执法资格的执法人员；法律另有规定的除外");
                });
    }

    @Test
    void whatIsMissingIsNamedInWords() {
        var checklist = CHECKING.check(
                inspection(Map.of("inspections", List.of(Map.of("place", "某街1号", "officers", List.of("a", "b"))))),
                NOTHING,
                NOW);

        assertThat(checklist.at("leave.investigation"))
                .filteredOn(finding -> finding.rule().equals("9.3.inspection"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts())
                        .containsExactly("现场检查（勘验）情况（第1项）的结束时间", "现场检查（勘验）情况（第1项）的检查（勘验）情况", "现场检查（勘验）情况（第1项）的开始时间"));
    }

    @Test
    void aRecordingThatIsMissingHoldsAndSaysWhoMayOverride() {
        var checklist = CHECKING.check(
                inspection(Map.of(
                        "coverage",
                        List.of(Map.of("scene", "现场检查", "recordings", List.of(), "noRecordingReason", "")))),
                NOTHING,
                NOW);

        assertThat(checklist.held("leave.investigation"))
                .filteredOn(finding -> finding.rule().equals("20.recorded"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.effect()).isInstanceOf(Effect.Hold.class);
                    assertThat(finding.override()).containsExactly("unit-head", "head");
                });
    }

    @Test
    void theChecklistNamesWhatIsRecordedAndWhatIsNot() {
        var checklist =
                CHECKING.check(inspection(Map.of("inspections", List.of(Map.of("place", "某街1号")))), NOTHING, NOW);

        assertThat(checklist.items())
                .filteredOn(Item::recorded)
                .extracting(Item::id)
                .contains("9.3");
        assertThat(checklist.missing()).extracting(Item::id).contains("8.1", "9.1", "26");
        assertThat(checklist.items()).extracting(Item::id).doesNotContain("8.2", "10.1", "9.5");
    }

    @Test
    void aBrokenPeriodIsFoundByItsRule() {
        var timeline = new Timeline(
                List.of(new Timeline.Event("case.ended", "", Instant.parse("2026-01-05T01:00:00Z"))), List.of());

        var checklist = CHECKING.check(inspection(Map.of()), timeline, NOW);

        assertThat(checklist.periods())
                .singleElement()
                .satisfies(standing -> assertThat(standing.broken()).isTrue());
        assertThat(checklist.at("archive"))
                .filteredOn(finding -> finding.rule().equals("26.archived-in-time"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.effect()).isEqualTo(new Effect.Flag(3)));
    }

    private static Map<String, Object> inspection(Map<String, ?> facts) {
        var all = new HashMap<String, Object>(facts);
        all.put(
                "act",
                Map.of(
                        "type",
                        "inspection",
                        "procedure",
                        "ordinary",
                        "phase",
                        "investigation",
                        "openedOn",
                        "2026-03-02"));
        return all;
    }
}
