package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Mandated;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 第三十二条；处罚法 第二十条: an entrusted body acts within the term of its mandate. */
class MandateTermTest {
    private static final String PRINCIPAL = "counties/231202/agencies/principal";
    private static final String BODY = "counties/231202/agencies/body";
    private static final Mandated MANDATE =
            new Mandated(PRINCIPAL + "/mandates/1", PRINCIPAL, TODAY, TODAY.plusDays(9));
    private static final Act SHOWN = new Act.OfficersIdentified(Set.of("HM0001", "HM0002"), NOW);

    @Test
    void whatTheBodyDoesNeedsTheMandate() {
        assertThat(MandateTerm.needed(opened(), SHOWN, BODY)).contains(MANDATE);
    }

    @Test
    void whatThePrincipalDoesNeedsNone() {
        assertThat(MandateTerm.needed(opened(), SHOWN, PRINCIPAL)).isEmpty();
    }

    @Test
    void anAgencyThatActsInItsOwnNameNeedsNone() {
        assertThat(MandateTerm.needed(PenaltyStory.opened(), SHOWN, BODY)).isEmpty();
    }

    @Test
    void whatWasRecordedIsCorrectedAndWhatIsOverIsFiledWithoutIt() {
        assertThat(MandateTerm.needed(opened(), new Act.Corrected(1), BODY)).isEmpty();
        assertThat(MandateTerm.needed(opened(), new Act.DocumentVoided("documents/1", false), BODY))
                .isEmpty();
    }

    @Test
    void itsTermIsFromItsFirstDayToItsLast() {
        MandateTerm.check(MANDATE, TODAY);
        MandateTerm.check(MANDATE, TODAY.plusDays(9));
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(10))) {
            assertThatThrownBy(() -> MandateTerm.check(MANDATE, day)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.OUTSIDE_MANDATE);
                assertThat(refusal.article()).contains("第三十二条");
            });
        }
    }

    private static CaseFile opened() {
        return CaseFile.opened(
                new Act.Opened("无证经营食品", Procedure.PENALTY_ORDINARY, "绥化市标准 2026-1", Optional.of(MANDATE)),
                by(HANDLER));
    }
}
