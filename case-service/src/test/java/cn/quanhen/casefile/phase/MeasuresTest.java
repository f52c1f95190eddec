package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.CoercionStory.APPROVAL;
import static cn.quanhen.casefile.phase.CoercionStory.BISCUITS;
import static cn.quanhen.casefile.phase.CoercionStory.DECISION;
import static cn.quanhen.casefile.phase.CoercionStory.EXTENSION;
import static cn.quanhen.casefile.phase.CoercionStory.RELEASE;
import static cn.quanhen.casefile.phase.CoercionStory.URGENT;
import static cn.quanhen.casefile.phase.CoercionStory.detention;
import static cn.quanhen.casefile.phase.CoercionStory.issued;
import static cn.quanhen.casefile.phase.CoercionStory.measure;
import static cn.quanhen.casefile.phase.CoercionStory.released;
import static cn.quanhen.casefile.phase.CoercionStory.served;
import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.MeasureEnd;
import cn.quanhen.casefile.act.MeasureKind;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** 行政强制措施: approved, taken, reported, extended, ended (Art. 9 第八项; 强制法 第十八条至第二十八条). */
class MeasuresTest {
    private static final Act.Closed CLOSED = new Act.Closed(TODAY, TODAY.plusDays(30));

    @Test
    void aMeasureIsApprovedByTheHeadBeforeItIsTaken() {
        refused(
                () -> CoercionStory.filed(Procedure.COERCION_MEASURE).admit(detention(), by(HANDLER)),
                Reason.APPROVAL_MISSING,
                "第十八条第一项");
        refused(
                () -> CoercionStory.ready()
                        .admit(detention(Set.of("HM0001", "HM0002"), 2, List.of(BISCUITS)), by(HANDLER)),
                Reason.APPROVAL_MISSING,
                "第十八条第一项");
        assertThat(CoercionStory.taken().phase()).isInstanceOf(Investigation.class);
    }

    @Test
    void theApprovalIsOfTheSameKindOfMeasure() {
        var sealing = CoercionStory.filed(Procedure.COERCION_MEASURE)
                .admit(new MeasureAct.Approved(MeasureKind.SEAL), by(LEADER));

        refused(() -> sealing.admit(detention(), by(HANDLER)), Reason.APPROVAL_MISSING, "第十八条第一项");
    }

    @Test
    void whatIsUrgentSaysWhy() {
        refused(
                () -> CoercionStory.filed(Procedure.COERCION_URGENT).admit(CoercionStory.urgent(""), by(HANDLER)),
                Reason.APPROVAL_MISSING,
                "第十八条第一项");
    }

    @Test
    void twoOfficersTakeIt() {
        refused(
                () -> CoercionStory.ready()
                        .admit(detention(Set.of("HM0001"), APPROVAL, List.of(BISCUITS)), by(HANDLER)),
                Reason.SECOND_OFFICER_MISSING,
                "第十八条第二项");
    }

    @Test
    void theDecisionAndTheListAreHandedOverOnTheSpot() {
        refused(
                () -> CoercionStory.approved().admit(detention(), by(HANDLER)),
                Reason.EARLIER_DOCUMENT_MISSING,
                "第二十四条第一款");
        refused(
                () -> issued(CoercionStory.approved(), "seizure-decision/1", DECISION)
                        .admit(detention(), by(HANDLER)),
                Reason.EARLIER_DOCUMENT_MISSING,
                "第二十四条第一款");
    }

    @Test
    void nothingIsSeizedThatSomebodyNeedsToLiveOrThatIsNotOfTheCaseOrThatIsSealedAlready() {
        for (var item : List.of(
                new MeasureAct.Seized("口粮", "涉案", true, ""),
                new MeasureAct.Seized("电视机", " ", false, ""),
                new MeasureAct.Seized("冷库", "涉案", false, "某人民法院"))) {
            refused(
                    () -> CoercionStory.ready()
                            .admit(
                                    detention(Set.of("HM0001", "HM0002"), APPROVAL, List.of(BISCUITS, item)),
                                    by(HANDLER)),
                    Reason.PROPERTY_PROTECTED,
                    "第二十三条");
        }
    }

    @Test
    void aFreezeSaysWhichInstitutionWasTold() {
        var filed = CoercionStory.filed(Procedure.COERCION_URGENT);

        refused(
                () -> filed.admit(CoercionStory.of(MeasureKind.FREEZE, "正在转移存款", false), by(HANDLER)),
                Reason.NOTICE_MISSING,
                "第三十条第一款");
        assertThat(filed.admit(CoercionStory.of(MeasureKind.FREEZE, "正在转移存款", true), by(HANDLER))
                        .recordCount())
                .isEqualTo(URGENT);
    }

    @Test
    void theFamilyIsToldOfARestraintOfLiberty() {
        refused(
                () -> CoercionStory.filed(Procedure.COERCION_URGENT)
                        .admit(CoercionStory.of(MeasureKind.LIBERTY, "醉酒", false), by(HANDLER)),
                Reason.NOTICE_MISSING,
                "第二十条第一款第一项");
    }

    @Test
    void whatWasNotUrgentIsNotReportedAfterTheFact() {
        refused(
                () -> CoercionStory.taken().admit(report(measure(), true), by(LEADER)),
                Reason.MEASURE_NOT_REPORTABLE,
                "第十九条");
    }

    @Test
    void whatTheHeadDoesNotApproveIsReleasedAtOnceAndNothingElse() {
        var disapproved = CoercionStory.urgentlyTaken().admit(report(URGENT, false), by(LEADER));

        assertThat(disapproved.phase()).isInstanceOf(Settlement.class);
        assertThat(disapproved.missing()).containsExactly(Measures.NOT_RELEASED);
        refused(() -> disapproved.admit(new MeasureAct.Extended(URGENT), by(LEADER)), Reason.MEASURE_STANDS, "第十九条");
        refused(() -> disapproved.admit(CLOSED, by(HANDLER)), Reason.MEASURE_STANDS, "第十九条");
        refused(
                () -> disapproved.admit(
                        new MeasureAct.Ended(URGENT, MeasureEnd.CONFISCATED, false, NOW, RELEASE), by(HANDLER)),
                Reason.MEASURE_STANDS,
                "第十九条");
        assertThat(disapproved
                        .admit(new MeasureAct.Ended(URGENT, MeasureEnd.RELEASED, true, NOW, ""), by(HANDLER))
                        .admit(CLOSED, by(HANDLER))
                        .phase())
                .as("at once, whether or not there is paper")
                .isInstanceOf(Ended.class);
    }

    @Test
    void inAPenaltyCaseNothingIsProposedBeforeWhatTheHeadDoesNotApproveIsReleased() {
        var heard = PenaltyStory.investigated().admit(CoercionStory.urgent("当事人正在转移财物"), by(HANDLER));
        var disapproved = heard.admit(report(heard.recordCount(), false), by(LEADER));

        assertThat(disapproved.phase()).isInstanceOf(Investigation.class);
        refused(() -> disapproved.admit(PenaltyStory.proposal(), by(HANDLER)), Reason.MEASURE_STANDS, "第十九条");
    }

    @Test
    void inAPenaltyCaseWhatWasDetainedIsConfiscatedByTheDecisionBeforeTheCaseEnds() {
        var heard = PenaltyStory.investigated().admit(CoercionStory.urgent("当事人正在转移财物"), by(HANDLER));
        var measure = heard.recordCount();
        var performed = heard.admit(new Act.RightsTold(NOW, false), by(HANDLER))
                .admit(new Act.PartyAnswered(true, "", NOW), by(HANDLER))
                .admit(PenaltyStory.proposal(), by(HANDLER))
                .admit(new Act.LegallyReviewed(true, TODAY), by(PenaltyStory.REVIEWER))
                .admit(new Act.Approved(true, TODAY), by(LEADER))
                .admit(PenaltyStory.decision(PenaltyStory.DECISION), by(HANDLER));
        var confiscated = new MeasureAct.Ended(measure, MeasureEnd.CONFISCATED, false, NOW, PenaltyStory.DECISION);

        refused(() -> performed.admit(confiscated, by(HANDLER)), Reason.EARLIER_DOCUMENT_MISSING, "第二十七条");
        var paid = performed
                .admit(new Act.DocumentSealed(PenaltyStory.DECISION, "seals/agency", "bb"), by(HANDLER))
                .admit(new Act.DocumentIssued(PenaltyStory.DECISION, TODAY), by(HANDLER))
                .admit(served(PenaltyStory.DECISION), by(HANDLER))
                .admit(new Act.Performed(TODAY, 500_000), by(HANDLER));
        refused(() -> paid.admit(CLOSED, by(HANDLER)), Reason.MEASURE_STANDS, "第二十七条");
        assertThat(paid.admit(confiscated, by(HANDLER))
                        .admit(CLOSED, by(HANDLER))
                        .phase())
                .isInstanceOf(Ended.class);
    }

    @Test
    void thePartyIsToldOfAnExtensionByANoticeThatWasIssued() {
        var extended = CoercionStory.taken().admit(new MeasureAct.Extended(measure()), by(LEADER));
        var told = new MeasureAct.ExtensionTold(measure(), EXTENSION, NOW);

        refused(() -> extended.admit(told, by(HANDLER)), Reason.EARLIER_DOCUMENT_MISSING, "第二十五条第二款");
        refused(
                () -> issued(CoercionStory.taken(), "seizure-extension/1", EXTENSION)
                        .admit(told, by(HANDLER)),
                Reason.APPROVAL_MISSING,
                "第二十五条第一款");
        assertThat(issued(extended, "seizure-extension/1", EXTENSION)
                        .admit(told, by(HANDLER))
                        .phase())
                .isInstanceOf(Investigation.class);
    }

    @Test
    void aDetentionIsReleasedByADecisionThatWasIssued() {
        refused(
                () -> CoercionStory.taken()
                        .admit(new MeasureAct.Ended(measure(), MeasureEnd.RELEASED, false, NOW, DECISION), by(HANDLER)),
                Reason.EARLIER_DOCUMENT_MISSING,
                "第二十八条第一款");
        assertThat(released(CoercionStory.taken(), measure(), false).missing())
                .as("a release may come long before the case is decided")
                .isEmpty();
    }

    @Test
    void whatHasEndedIsNotExtendedAndDoesNotEndAgain() {
        var over = released(CoercionStory.taken(), measure(), false);

        refused(() -> over.admit(new MeasureAct.Extended(measure()), by(LEADER)), Reason.MEASURE_OVER, "第二十七条");
        refused(
                () -> over.admit(
                        new MeasureAct.Ended(measure(), MeasureEnd.RELEASED, false, NOW, RELEASE), by(HANDLER)),
                Reason.MEASURE_OVER,
                "第二十七条");
    }

    @Test
    void theHeadsApprovalOfWhatBecomesOfItLeadsTheCaseToItsExecution() {
        assertThat(CoercionStory.reviewed().phase()).isInstanceOf(Decision.class);
        assertThat(CoercionStory.decided().phase()).isInstanceOf(Settlement.class);
        refused(() -> CoercionStory.decided().admit(detention(), by(HANDLER)), Reason.WRONG_PHASE, "第二条第三款");
    }

    @Test
    void theCaseDoesNotEndWhileAMeasureStandsOrItsReleaseIsNotServed() {
        refused(() -> CoercionStory.decided().admit(CLOSED, by(HANDLER)), Reason.MEASURE_STANDS, "第二十七条");
        var over = released(CoercionStory.decided(), measure(), false);
        refused(() -> over.admit(CLOSED, by(HANDLER)), Reason.SERVICE_MISSING, "第二十八条");
        assertThat(over.admit(served(RELEASE), by(HANDLER))
                        .admit(CLOSED, by(HANDLER))
                        .phase())
                .isInstanceOf(Ended.class);
    }

    @Test
    void aCaseOfMeasuresPunishesNobodyAndCallsUponNobody() {
        refused(
                () -> CoercionStory.taken()
                        .admit(new Act.Proposed(Set.of(measure()), 1, true, 500_000, TODAY), by(HANDLER)),
                Reason.NOT_OF_THIS_KIND,
                "第二条第二款");
        refused(
                () -> CoercionStory.filed(Procedure.COERCION_ENFORCEMENT)
                        .admit(new MeasureAct.Approved(MeasureKind.SEAL), by(LEADER)),
                Reason.NOT_OF_THIS_KIND,
                "第二条第二款");
    }

    private static MeasureAct.UrgentReported report(long measure, boolean approved) {
        return new MeasureAct.UrgentReported(measure, NOW, approved);
    }

    private static void refused(ThrowingCallable turn, Reason reason, String article) {
        assertThatThrownBy(turn).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.article()).contains(article);
        });
    }
}
