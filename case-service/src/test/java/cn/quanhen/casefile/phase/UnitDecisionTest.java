package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.REVIEWER;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** 承办机构拟作出决定、集体讨论 (Art. 10 第二项、第四项, Art. 16). */
class UnitDecisionTest {
    private static final String UNIT_HEAD = "unit-head";
    private static final Act DECIDED = new Act.UnitDecided(TODAY);
    private static final Act REVIEWED = new Act.LegallyReviewed(true, TODAY);
    private static final Act APPROVED = new Act.Approved(true, TODAY);

    @Test
    void theHandlerDoesNotSignForTheirUnit() {
        refused(PenaltyStory.proposed(), DECIDED, HANDLER, Reason.SAME_PERSON);
    }

    @Test
    void whoSignsForTheUnitNeitherReviewsNorApproves() {
        var decided = PenaltyStory.proposed().admit(DECIDED, by(UNIT_HEAD));

        refused(decided, REVIEWED, UNIT_HEAD, Reason.SAME_PERSON);
        refused(decided.admit(REVIEWED, by(REVIEWER)), APPROVED, UNIT_HEAD, Reason.SAME_PERSON);
        refused(PenaltyStory.reviewed(), DECIDED, REVIEWER, Reason.SAME_PERSON);
        assertThat(decided.admit(REVIEWED, by(REVIEWER))
                        .admit(APPROVED, by(LEADER))
                        .missing())
                .hasSize(1);
    }

    @Test
    void theUnitDecidesAndTheHeadsDiscussWhatHasBeenProposedAndNotYetApproved() {
        var discussed = new Act.Discussed(TODAY);

        refused(PenaltyStory.heard(), DECIDED, UNIT_HEAD, Reason.WRONG_PHASE);
        refused(PenaltyStory.heard(), discussed, LEADER, Reason.WRONG_PHASE);
        refused(PenaltyStory.approved(), DECIDED, UNIT_HEAD, Reason.WRONG_PHASE);
        refused(PenaltyStory.approved(), discussed, LEADER, Reason.WRONG_PHASE);
        assertThat(PenaltyStory.proposed().admit(discussed, by(LEADER)).phase()).isInstanceOf(Decision.class);
    }

    @Test
    void nothingIsDecidedOrDiscussedBeforeTheDayOfTheProposalNorTomorrow() {
        var yesterday = TODAY.minusDays(1);

        refused(
                PenaltyStory.proposed(),
                new Act.UnitDecided(yesterday),
                UNIT_HEAD,
                Reason.SIGNATURE_DATES_OUT_OF_ORDER);
        refused(PenaltyStory.proposed(), new Act.Discussed(yesterday), LEADER, Reason.SIGNATURE_DATES_OUT_OF_ORDER);
        refused(PenaltyStory.proposed(), new Act.Discussed(TODAY.plusDays(1)), LEADER, Reason.HAPPENED_IN_FUTURE);
    }

    @Test
    void theNatureOfTheCaseIsDeterminedUntilTheHeadHasApproved() {
        var nature = new Act.NatureDetermined();

        assertThat(PenaltyStory.heard().admit(nature, by(HANDLER)).phase()).isInstanceOf(Investigation.class);
        assertThat(PenaltyStory.proposed().admit(nature, by(HANDLER)).phase()).isInstanceOf(Decision.class);
        refused(PenaltyStory.approved(), nature, HANDLER, Reason.WRONG_PHASE);
    }

    private static void refused(CaseFile file, Act act, String person, Reason reason) {
        var refusal = catchThrowableOfType(Refusal.class, () -> {
            var unused = file.admit(act, by(person));
        });
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
