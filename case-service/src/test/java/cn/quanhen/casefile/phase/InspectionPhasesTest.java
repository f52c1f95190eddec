package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.REVIEWER;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static cn.quanhen.casefile.phase.PenaltyStory.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Act.Span;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.act.Way;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** 行政检查: the four phases of an inspection (Art. 2, 9 第三项). */
class InspectionPhasesTest {
    private static final String RESULT = "documents/result";

    @Test
    void anInspectionThatFindsNothingEndsOnceItsResultIsServed() {
        var served = issued().admit(service(), by(HANDLER));

        assertThat(served.missing()).as("nobody has anything to perform").isEmpty();
        var ended = served.admit(new Act.Closed(TODAY, TODAY.plusDays(30)), by(HANDLER));
        assertThat(ended.phase()).isInstanceOf(Ended.class);
    }

    @Test
    void itsResultIsNotToldBeforeTheHeadHasApprovedIt() {
        refused(() -> reviewed().requireDraftable("inspection-result/1", 0), Reason.APPROVAL_MISSING);
        refused(() -> investigated().requireDraftable("inspection-result/1", 0), Reason.LEGAL_REVIEW_MISSING);
    }

    @Test
    void itDoesNotEndBeforeItsResultIsServed() {
        refused(() -> issued().admit(new Act.Closed(TODAY, TODAY.plusDays(30)), by(HANDLER)), Reason.SERVICE_MISSING);
    }

    @Test
    void itPunishesNobody() {
        var fine = new Act.Proposed(Set.of(4L), 1, true, 500_000, TODAY);

        refused(() -> investigated().admit(fine, by(HANDLER)), Reason.NOT_OF_THIS_KIND);
        refused(() -> approved().requireDraftable("penalty-decision/1", 0), Reason.NOT_OF_THIS_KIND);
    }

    @Test
    void anotherResultIsNotDraftedWhileOneStands() {
        refused(() -> drafted().requireDraftable("inspection-result/1", 0), Reason.DOCUMENT_STANDS);
    }

    @Test
    void aPenaltyNamesWhatWasViolated() {
        var vague = new Act.Proposed(Set.of(4L), 0, true, 500_000, TODAY);

        refused(() -> PenaltyStory.heard().admit(vague, by(HANDLER)), Reason.BASIS_MISSING);
    }

    private static void refused(ThrowingCallable turn, Reason reason) {
        assertThatThrownBy(turn)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static CaseFile investigated() {
        return CaseFile.opened(new Act.Opened("食品经营日常检查", Procedure.INSPECTION_ORDINARY, "绥化市标准 2026-1"), by(HANDLER))
                .admit(new Act.OfficersIdentified(Set.of("HM0001", "HM0002"), NOW), by(HANDLER))
                .admit(new Act.Filed(true, TODAY), by(LEADER))
                .admit(
                        new Act.Inspected(new Span(NOW.minusSeconds(3600), NOW), List.of("recordings/1"), ""),
                        by(HANDLER));
    }

    private static CaseFile reviewed() {
        return investigated()
                .admit(new Act.Proposed(Set.of(4L), 0, false, 0, TODAY), by(HANDLER))
                .admit(new Act.LegallyReviewed(true, TODAY), by(REVIEWER));
    }

    private static CaseFile approved() {
        return reviewed().admit(new Act.Approved(true, TODAY), by(LEADER));
    }

    private static CaseFile drafted() {
        return approved().admit(notice("inspection-result/1", RESULT), by(HANDLER));
    }

    private static CaseFile issued() {
        return drafted()
                .admit(new Act.DocumentSealed(RESULT, "seals/agency", "bb"), by(HANDLER))
                .admit(new Act.DocumentIssued(RESULT, TODAY), by(HANDLER));
    }

    private static Act.Served service() {
        return new Act.Served(RESULT, Set.of("赵明"), NOW, new Way.Direct("陈某"), TODAY);
    }
}
