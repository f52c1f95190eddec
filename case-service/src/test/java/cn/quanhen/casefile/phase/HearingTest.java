package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.REVIEWER;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Act.HearingHeld.Checked;
import cn.quanhen.casefile.act.Act.Span;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 听证 (Art. 9 第十项, Art. 17; 处罚法 第六十三条至第六十五条). */
class HearingTest {
    private static final String OUTSIDER = "HM0099";
    private static final String INVESTIGATOR = "HM0001";
    private static final Instant TOLD = NOW.minus(Duration.ofHours(20));
    private static final Span SPAN = new Span(NOW.minus(Duration.ofHours(3)), NOW.minus(Duration.ofHours(1)));

    @Test
    void aHearingIsAskedForOnlyOnceThePartyWasToldThatItMay() {
        var told = PenaltyStory.heard();

        refused(told, new Act.HearingAsked(NOW), Reason.RIGHTS_NOT_TOLD, "第六十四条第一项");
        refused(told, new Act.HearingWaived(NOW, false), Reason.RIGHTS_NOT_TOLD, "第六十四条第一项");
        refused(toldOfHearing(), new Act.HearingAsked(TOLD.minusSeconds(1)), Reason.ENDS_BEFORE_START, "第九条");
    }

    @Test
    void whoInvestigatedTheCaseHostsNoHearingOfIt() {
        var refusal = refusal(asked(), notice(INVESTIGATOR), Reason.HOST_INVESTIGATED, "行政处罚法第六十四条第四项");

        assertThat(refusal.facts()).containsEntry("host", INVESTIGATOR);
        refused(asked(), held(INVESTIGATOR), Reason.HOST_INVESTIGATED, "行政处罚法第六十四条第四项");
    }

    @Test
    void noHearingIsToldOfOrHeldThatNobodyAskedFor() {
        refused(toldOfHearing(), notice(OUTSIDER), Reason.HEARING_MISSING, "第六十三条");
        refused(toldOfHearing(), held(OUTSIDER), Reason.HEARING_MISSING, "第六十三条");
    }

    @Test
    void aHearingThatWasAskedForIsHeldBeforeTheDecision() {
        var pending = reviewed(asked());

        var refusal = refusal(pending, new Act.Approved(true, TODAY), Reason.HEARING_MISSING, "第六十五条");
        assertThat(refusal.remedy()).contains("组织听证");
        assertThat(pending.missing()).extracting(Missing::reason).contains(Reason.HEARING_MISSING);

        var heard = pending.admit(notice(OUTSIDER), by(REVIEWER)).admit(held(OUTSIDER), by(REVIEWER));
        assertThat(heard.admit(new Act.Approved(true, TODAY), by(LEADER)).missing())
                .extracting(Missing::reason)
                .containsExactly(Reason.DOCUMENT_STATE_WRONG);
    }

    @Test
    void aHearingThatThePartyWaivesStandsInNobodysWay() {
        var waived = reviewed(asked()).admit(new Act.HearingWaived(NOW, false), by(HANDLER));

        assertThat(waived.missing()).extracting(Missing::reason).doesNotContain(Reason.HEARING_MISSING);
    }

    @Test
    void askedForAnewAnEarlierHearingDoesNotAnswerIt() {
        var again = reviewed(asked())
                .admit(held(OUTSIDER), by(REVIEWER))
                .admit(new Act.RightsTold(NOW, true), by(HANDLER))
                .admit(new Act.PartyAnswered(true, "", NOW), by(HANDLER))
                .admit(new Act.HearingAsked(NOW), by(HANDLER));

        refused(again, new Act.Approved(true, TODAY), Reason.HEARING_MISSING, "第六十五条");
    }

    @Test
    void nobodyStaysAwayFromAHearingThatTheyWereNotToldOf() {
        var absent = new Act.HearingWaived(NOW, true);

        refused(asked(), absent, Reason.HEARING_MISSING, "第六十四条第二项");
        assertThat(asked().admit(notice(OUTSIDER), by(REVIEWER))
                        .admit(absent, by(REVIEWER))
                        .recordCount())
                .isEqualTo(asked().recordCount() + 2);
    }

    @Test
    void aHearingIsNotAppointedForATimeBeforeItsNotice() {
        refused(
                asked(),
                new Act.HearingNoticed(NOW, NOW.minusSeconds(60), OUTSIDER),
                Reason.ENDS_BEFORE_START,
                "第九条第九项、第十项");
    }

    @Test
    void aHearingIsRecordedInSoundAndPictureOrItIsSaidWhyNot() {
        refused(
                asked(),
                new Act.HearingHeld(SPAN, OUTSIDER, List.of(), List.of(), ""),
                Reason.RECORDING_MISSING,
                "第二十条");
    }

    @Test
    void eachParticipantChecksTheRecordThenSignsIt() {
        var signedFirst = new Checked("陈某", NOW.minusSeconds(60), NOW.minusSeconds(120));
        var signedTomorrow = new Checked("陈某", NOW, NOW.plusSeconds(86_400));

        refused(asked(), held(OUTSIDER, signedFirst), Reason.SIGNATURE_DATES_OUT_OF_ORDER, "第十七条");
        refused(asked(), held(OUTSIDER, signedTomorrow), Reason.HAPPENED_IN_FUTURE, "第三条");
    }

    private static CaseFile toldOfHearing() {
        return PenaltyStory.investigated()
                .admit(new Act.RightsTold(TOLD, true), by(HANDLER))
                .admit(new Act.PartyAnswered(true, "", NOW), by(HANDLER));
    }

    private static CaseFile asked() {
        return toldOfHearing().admit(new Act.HearingAsked(NOW.minus(Duration.ofHours(10))), by(HANDLER));
    }

    private static CaseFile reviewed(CaseFile investigated) {
        return investigated
                .admit(PenaltyStory.proposal(), by(HANDLER))
                .admit(new Act.LegallyReviewed(true, TODAY), by(REVIEWER));
    }

    private static Act.HearingNoticed notice(String host) {
        return new Act.HearingNoticed(NOW.minus(Duration.ofHours(9)), SPAN.start(), host);
    }

    private static Act.HearingHeld held(String host, Checked... participants) {
        return new Act.HearingHeld(SPAN, host, List.of(participants), List.of("recordings/2"), "");
    }

    private static Refusal refusal(CaseFile file, Act act, Reason reason, String article) {
        var refusal = catchThrowableOfType(Refusal.class, () -> {
            var unused = file.admit(act, by(LEADER));
        });
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.article()).contains(article);
        assertThat(refusal.remedy()).isNotBlank();
        return refusal;
    }

    private static void refused(CaseFile file, Act act, Reason reason, String article) {
        var unused = refusal(file, act, reason, article);
    }
}
