package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Mandated;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 第三十二条；处罚法 第二十条: an entrusted body acts within the term of its mandate. */
class MandateTermTest {
    private static final Act SHOWN = new Act.OfficersIdentified(Set.of("HM0001", "HM0002"), NOW);

    @Test
    void withinTheTermItActs() {
        assertThat(under(TODAY.getDayOfMonth()).admit(SHOWN, by(HANDLER)).recordCount())
                .isEqualTo(2);
    }

    @Test
    void afterTheTermNothingIsDoneUnderIt() {
        var later = new Moment(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)), HANDLER, "");

        assertThatThrownBy(() -> under(TODAY.getDayOfMonth()).admit(SHOWN, later))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.OUTSIDE_MANDATE);
                    assertThat(refusal.article()).contains("第三十二条");
                });
    }

    @Test
    void whatWasRecordedIsStillCorrectedAfterTheTerm() {
        var later = new Moment(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)), HANDLER, "");

        assertThat(under(TODAY.getDayOfMonth())
                        .admit(new Act.Corrected(1), later)
                        .recordCount())
                .isEqualTo(2);
    }

    /** Whose last day is that of this month. */
    private static CaseFile under(int lastDay) {
        var mandate = new Mandated("mandates/1", "agencies/principal", TODAY, TODAY.withDayOfMonth(lastDay));
        return CaseFile.opened(
                new Act.Opened("无证经营食品", Procedure.PENALTY_ORDINARY, "绥化市标准 2026-1", Optional.of(mandate)),
                by(HANDLER));
    }
}
