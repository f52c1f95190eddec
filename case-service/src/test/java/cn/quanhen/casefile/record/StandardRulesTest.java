package cn.quanhen.casefile.record;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static cn.quanhen.casefile.facts.PenaltyRecords.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.checklist.Checking;
import cn.quanhen.casefile.checklist.Finding;
import cn.quanhen.casefile.checklist.Steps;
import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.facts.PenaltyRecords;
import cn.quanhen.casefile.facts.Recorded;
import cn.quanhen.casefile.standard.pack.Effect;
import cn.quanhen.casefile.standard.pack.Publication;
import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.v1.CollectiveDiscussion;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.HearingAsked;
import cn.quanhen.casefile.v1.MemberOpinion;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.RuleOverride;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Art. 6: what the package that a case keeps says of a record before it is written. */
class StandardRulesTest {
    private static final List<Recorded> RECORDS = PenaltyRecords.all();
    private static final StandardPackage WITH_A_HOLD = withAHold();
    private static final String HOLD = "city.second-look";

    @Test
    void theDemonstrationCaseIsWrittenFromItsFirstRecordToItsLast() {
        var facts = Facts.NONE;
        for (var record : RECORDS) {
            var now = facts;
            assertThatCode(() -> ask(STANDARD, now, record)).doesNotThrowAnyException();
            facts = facts.with(record).facts();
        }
    }

    @Test
    void aFilingThatLacksWhatTheStandardAsksForNamesTheRuleItsArticleWhatIsMissingAndWhatToDo() {
        var opening = RECORDS.getFirst().content().getOpening().toBuilder().clearSourceReference();
        var facts = Facts.NONE.with(changed(RECORDS.getFirst(), opening)).facts();

        var refusal = refusal(STANDARD, facts, RECORDS.get(1));

        assertThat(refusal.reason()).isEqualTo(Reason.STANDARD_RULE);
        assertThat(refusal.article()).contains("第八条第一项");
        assertThat(refusal.because()).endsWith("缺少：启动情况的来源文号或者编号");
        assertThat(refusal.remedy()).isNotBlank();
        assertThat(refusal.facts())
                .containsEntry("rule", "8.1.source")
                .containsEntry("step", "leave.initiation")
                .containsEntry("missing", "启动情况的来源文号或者编号");
    }

    @Test
    void aCaseThatWasFiledBeforeTheMatterCameInIsRefused() {
        var filing = RECORDS.get(1).content().getFiling().toBuilder().setSignedOn("2026-09-02");

        assertThat(refusal(STANDARD, facts(1), changed(RECORDS.get(1), filing)).facts())
                .containsEntry("rule", "8.1.filing-after-receipt")
                .containsEntry("missing", "");
    }

    @Test
    void evidenceOfOneCollectorDoesNotLeaveTheInvestigationThoughTheInspectionNamesNone() {
        var alone = RECORDS.get(7).content().getEvidence().toBuilder().removeCollectors(1);
        var facts = facts(7).with(changed(RECORDS.get(7), alone)).facts();

        assertThat(refusal(STANDARD, facts, RECORDS.get(10)).facts()).containsEntry("rule", "9.4.two-collectors");
    }

    @Test
    void whatNoRecordCanSayYetIsShownAsMissingAndStopsNothing() {
        var view = facts(15).view(PenaltyRecords.setting("decision"), NOW);
        var checklist =
                new Checking(STANDARD, view).check(view.facts(), facts(15).timeline(NOW), NOW);

        assertThat(checklist.at("decide"))
                .filteredOn(finding -> finding.rule().equals("9.4.verified"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.effect()).isInstanceOf(Effect.Block.class);
                    assertThat(finding.facts())
                            .allSatisfy(fact -> assertThat(fact).endsWith("查证情况"));
                    assertThat(finding.beyond()).isTrue();
                });
        assertThat(checklist.blocked("decide")).isEmpty();
        assertThat(checklist.held("decide")).isEmpty();
    }

    @Test
    void aCaseWhoseNatureNobodyHasDeterminedIsNotDecided() {
        var refusal = refusal(STANDARD, without(ContentCase.NATURE_DETERMINED), RECORDS.get(14));

        assertThat(refusal.facts().get("rules").toString())
                .contains("9.9.hearing-told", "10.3.legal-review", "10.4.discussion");
        assertThat(refusal.because()).contains("案件性质认定");
    }

    @Test
    void aReviewWithoutALegalQualificationWaitsForTheHead() {
        var review = RECORDS.get(13).content().getLegalReview().toBuilder().clearQualification();
        var facts = facts(13).with(changed(RECORDS.get(13), review)).facts();

        var refusal = refusal(STANDARD, facts, RECORDS.get(14));

        assertThat(refusal.facts())
                .containsEntry("rule", "10.3.reviewer-qualified")
                .containsEntry("override", "head");
        assertThat(refusal.article()).contains("第五十八条第二款");
    }

    @Test
    void whatThePartyHasSaidDoesNotMakeTheFineHeavierThanItWasTold() {
        var told = RECORDS.get(8).content().getRightsTold().toBuilder().setProposedFineFen(400_000);
        var answered = RECORDS.get(9).content().getPartyAnswer().toBuilder()
                .setStatement("货是批发商发错的")
                .setReview("不影响违法事实的认定");
        var records = new ArrayList<>(RECORDS.subList(0, 14));
        records.set(8, changed(RECORDS.get(8), told));
        records.set(9, changed(RECORDS.get(9), answered));

        var refusal = refusal(STANDARD, PenaltyRecords.facts(records), RECORDS.get(14));

        assertThat(refusal.facts()).containsEntry("rule", "9.9.not-heavier");
    }

    @Test
    void withoutWhatTheHandlingUnitIntendsNothingIsDecided() {
        var refusal = refusal(STANDARD, without(ContentCase.UNIT_DECISION), RECORDS.get(14));

        assertThat(refusal.facts()).containsEntry("rule", "10.2.unit-decision");
        assertThat(refusal.article()).contains("第十条第二项");
    }

    @Test
    void aHeavyPenaltyIsNotDecidedBeforeTheHeadsHaveDiscussedItEachWithAnOpinion() {
        var heavy = facts(14)
                .with(PenaltyRecords.next(
                        RECORDS.subList(0, 14), "赵明", PenaltyRecords.nature().setHeavy(true)))
                .facts();
        var discussed = heavy.with(PenaltyRecords.next(
                        RECORDS.subList(0, 15),
                        "李正",
                        CollectiveDiscussion.newBuilder()
                                .setHeldOn(PenaltyRecords.TODAY)
                                .setChair("李正")
                                .addOpinions(MemberOpinion.newBuilder()
                                        .setMember("李正")
                                        .setOpinion("同意"))
                                .addOpinions(MemberOpinion.newBuilder()
                                        .setMember("何副")
                                        .setOpinion("同意，建议从轻"))
                                .setConclusion("同意罚款5000元")))
                .facts();

        assertThat(refusal(STANDARD, heavy, RECORDS.get(14)).facts()).containsEntry("rule", "10.4.discussion");
        assertThatCode(() -> ask(STANDARD, discussed, RECORDS.get(14))).doesNotThrowAnyException();
    }

    @Test
    void thePartyIsToldOfTheHearingThatTheLawAsksForBeforeTheDecision() {
        var asksForOne = facts(14)
                .with(PenaltyRecords.next(
                        RECORDS.subList(0, 14), "赵明", PenaltyRecords.nature().setHearing(true)))
                .facts();

        assertThat(refusal(STANDARD, asksForOne, RECORDS.get(14)).facts()).containsEntry("rule", "9.9.hearing-told");
    }

    @Test
    void aCaseWhosePartyAskedForAHearingIsNotDecidedWithoutOne() {
        var asked = facts(14)
                .with(PenaltyRecords.next(
                        RECORDS.subList(0, 14),
                        "赵明",
                        HearingAsked.newBuilder().setAskedBy("陈惠民").setWords("要求听证")))
                .facts();

        assertThat(refusal(STANDARD, asked, RECORDS.get(14)).facts()).containsEntry("rule", "9.10.hearing-held");
    }

    @Test
    void whatIsMissingAndCanBeRecordedBlocks() {
        var view = facts(8).view(PenaltyRecords.setting("investigation"), NOW);
        var checklist = new Checking(STANDARD, view).check(view.facts(), facts(8).timeline(NOW), NOW);

        assertThat(checklist.blocked("decide"))
                .extracting(Finding::rule)
                .contains("9.9.rights-told", "9.9.answer", "10.1.proposal", "10.5.approval");
    }

    @Test
    void aRuleAboutEachRecordIsAskedOfTheNewOneOnly() {
        var evidence = changed(
                RECORDS.get(7), Evidence.newBuilder(RECORDS.get(7).content().getEvidence()));

        var growth = facts(8).with(evidence);

        assertThat(Steps.of(Acts.of(evidence.content()))).containsExactly("append");
        assertThat((List<?>) growth.added(PenaltyRecords.setting("investigation"), NOW)
                        .facts()
                        .get("records"))
                .hasSize(1);
    }

    @Test
    void whatHoldsWaitsUntilSomebodyEntitledLetsItPass() {
        var refusal = refusal(WITH_A_HOLD, facts(10), RECORDS.get(10));

        assertThat(refusal.facts()).containsEntry("rule", HOLD).containsEntry("override", "head");
        assertThat(refusal.remedy()).contains("行政机关负责人说明理由准予继续");

        var overridden = facts(10).with(override("李正", "subject of 李正")).facts();
        assertThatCode(() -> ask(WITH_A_HOLD, overridden, RECORDS.get(10))).doesNotThrowAnyException();
    }

    @Test
    void anOverrideIsUsedByTheNextRecordThatTakesTheStepAndByNoneAfterIt() {
        var overridden = facts(10).with(override("李正", "subject of 李正")).facts();
        var later = RECORDS.get(10);
        var proposed = overridden
                .with(new Recorded(12, later.content(), later.moment(), later.recorder()))
                .facts();

        assertThat(overridden.open(overridden.overrides().getFirst(), "leave.investigation"))
                .isTrue();
        assertThat(proposed.open(proposed.overrides().getFirst(), "leave.investigation"))
                .isFalse();
        assertThat(refusal(WITH_A_HOLD, proposed, new Recorded(13, later.content(), later.moment(), later.recorder()))
                        .facts())
                .containsEntry("rule", HOLD);
    }

    @Test
    void nobodyLetsTheirOwnActPass() {
        var overridden = facts(10).with(override("赵明", "subject of 赵明")).facts();

        assertThat(refusal(WITH_A_HOLD, overridden, RECORDS.get(10)).facts()).containsEntry("rule", HOLD);
    }

    @Test
    void onlyWhoHasARoleThatTheRuleNamesOverridesIt() {
        assertThat(inRole(WITH_A_HOLD, HOLD, facts(10), caller("li", Role.LEADER)))
                .isEqualTo("head");
        assertThat(overrideRefused(WITH_A_HOLD, HOLD, facts(10), caller("sun", Role.REVIEWER))
                        .remedy())
                .contains("行政机关负责人");
    }

    @Test
    void whatTheLawForbidsNobodyOverrides() {
        var refusal = overrideRefused(STANDARD, "10.5.approval", facts(10), caller("li", Role.LEADER));

        assertThat(refusal.because()).contains("任何人不得准予例外");
        assertThat(refusal.article()).contains("第十条第五项");
        assertThat(overrideRefused(STANDARD, "no-such-rule", facts(10), caller("li", Role.LEADER))
                        .because())
                .contains("没有规则");
    }

    @Test
    void theHandlerOverridesNothingOfTheirOwnCase() {
        var refusal = overrideRefused(WITH_A_HOLD, HOLD, facts(11), caller("subject of 赵明", Role.LEADER));

        assertThat(refusal.because()).isEqualTo("承办人不能准予自己承办的事项继续");
        assertThat(refusal.article()).isEqualTo("第十六条");
    }

    /** All before the approval, but for records of that kind. */
    private static Facts without(ContentCase kind) {
        return PenaltyRecords.facts(RECORDS.subList(0, 14).stream()
                .filter(record -> record.content().getContentCase() != kind)
                .toList());
    }

    private static Facts facts(int records) {
        return PenaltyRecords.facts(RECORDS.subList(0, records));
    }

    private static Recorded changed(Recorded record, Message.Builder content) {
        return new Recorded(record.sequence(), Contents.holding(content.build()), record.moment(), record.recorder());
    }

    private static Recorded override(String recorder, String subject) {
        return new Recorded(
                11,
                RecordContent.newBuilder()
                        .setRuleOverride(RuleOverride.newBuilder()
                                .setRule(HOLD)
                                .setReason("情况紧急，事后补充材料")
                                .setRole("head"))
                        .build(),
                new Moment(NOW, NOW, subject, ""),
                recorder);
    }

    private static Refusal refusal(StandardPackage standard, Facts facts, Recorded record) {
        return catchThrowableOfType(Refusal.class, () -> ask(standard, facts, record));
    }

    private static void ask(StandardPackage standard, Facts facts, Recorded record) {
        new StandardRules(standard)
                .require(
                        facts.with(record),
                        PenaltyRecords.setting("investigation"),
                        Steps.of(Acts.of(record.content())),
                        new Author(caller(record.moment().person(), Role.OFFICER), record.moment(), "request"));
    }

    private static String inRole(StandardPackage standard, String rule, Facts facts, Caller caller) {
        var content = RecordContent.newBuilder()
                .setRuleOverride(RuleOverride.newBuilder().setRule(rule))
                .build();
        return Overrides.inRole(content, standard, facts, caller)
                .getRuleOverride()
                .getRole();
    }

    private static Refusal overrideRefused(StandardPackage standard, String rule, Facts facts, Caller caller) {
        var refusal = catchThrowableOfType(Refusal.class, () -> {
            var unused = inRole(standard, rule, facts, caller);
        });
        assertThat(refusal.reason()).isEqualTo(Reason.OVERRIDE_REFUSED);
        return refusal;
    }

    private static Caller caller(String subject, Role role) {
        return new Caller(subject, subject, "231202", "", Set.of(role), "");
    }

    /** The shipped package with one rule more, which holds a proposal until the head has looked at it. */
    private static StandardPackage withAHold() {
        var files = new HashMap<>(Shelf.files("suihua-2026-1"));
        var manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8)
                .replace("\"rules-general.json\",", "\"rules-general.json\", \"city.json\",");
        files.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        files.put("city.json", """
                {"rules": [{
                  "id": "%s",
                  "title": "放弃陈述申辩的经负责人复看",
                  "basis": [{"law": "record", "article": "第九条第九项"}],
                  "acts": ["penalty"],
                  "step": "leave.investigation",
                  "condition": "!answer.waived",
                  "effect": "hold",
                  "override": ["head"],
                  "message": "当事人放弃陈述申辩",
                  "remedy": "请负责人复看"
                }]}
                """.formatted(HOLD).getBytes(StandardCharsets.UTF_8));
        return new Publication(Shelf.vocabulary()).publish(files);
    }
}
