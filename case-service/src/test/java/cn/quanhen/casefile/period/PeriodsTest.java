package cn.quanhen.casefile.period;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The periods of 绥化市标准 2026-1, by the examples of the law's readers. */
class PeriodsTest {
    private static final StandardPackage STANDARD = Shelf.read("suihua-2026-1");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Test
    void aHearingToldBeforeSpringFestivalMayBeAskedForUntilAfterIt() {
        assertThat(lastDay("penalty.hearing-request", "2026-02-12T10:00", "rights.hearing-told"))
                .hasValue(LocalDate.of(2026, 2, 26));
    }

    @Test
    void aLicenceAcceptedInFebruaryIsDecidedInMarch() {
        assertThat(lastDay("licence.decision", "2026-02-02T10:00", "application.accepted"))
                .hasValue(LocalDate.of(2026, 3, 6));
    }

    @Test
    void thirtyDaysForTheArchiveStandOnAHoliday() {
        assertThat(lastDay("case.archive", "2026-09-02T10:00", "case.ended")).hasValue(LocalDate.of(2026, 10, 2));
    }

    @Test
    void aFineDueOnAHolidayIsDueOnTheNextWorkingDay() {
        assertThat(lastDay("penalty.payment", "2026-09-20T10:00", "fine.due")).hasValue(LocalDate.of(2026, 10, 8));
    }

    @Test
    void whatWasCollectedOnTheSpotIsHandedInWithinTwoWorkingDays() {
        assertThat(lastDay("penalty.hand-in", "2026-09-30T10:00", "on-the-spot.collected"))
                .hasValue(LocalDate.of(2026, 10, 9));
    }

    @Test
    void whatWasHandedInIsPaidInWithinTwoWorkingDays() {
        assertThat(lastDay("penalty.pay-in", "2026-02-13T10:00", "on-the-spot.handed-in"))
                .hasValue(LocalDate.of(2026, 2, 24));
    }

    @Test
    void thirtyDaysOfAFreezeStandOnAHoliday() {
        assertThat(lastDay("coercion.freeze", "2026-09-02T10:00", "freeze.started"))
                .hasValue(LocalDate.of(2026, 10, 2));
    }

    @Test
    void threeMonthsEndOnTheDayOfThatNumberOrOnTheLastOfAShorterMonth() {
        assertThat(lastDay("coercion.court-application", "2026-03-16T10:00", "review.closed"))
                .hasValue(LocalDate.of(2026, 6, 16));
        assertThat(lastDay("coercion.court-application", "2026-03-31T10:00", "review.closed"))
                .hasValue(LocalDate.of(2026, 6, 30));
    }

    @Test
    void threeMonthsThatEndOnAHolidayEndOnTheNextWorkingDay() {
        assertThat(lastDay("coercion.court-application", "2026-07-01T10:00", "review.closed"))
                .hasValue(LocalDate.of(2026, 10, 8));
    }

    @Test
    void aNoticeWhoseThirtiethDayIsAHolidayCountsOnTheNextWorkingDay() {
        assertThat(lastDay("service.notice", "2026-09-02T10:00", "notice.published"))
                .hasValue(LocalDate.of(2026, 10, 8));
    }

    @Test
    void appraisalStopsASeizureForItsDays() {
        var standing = due(
                "coercion.seizure",
                "2026-03-20T00:00",
                event("seizure.started", "2026-03-01T10:00"),
                event("appraisal.entrusted", "2026-03-05T09:00"),
                event("appraisal.received", "2026-03-15T17:00"));

        assertThat(standing.lastDay()).hasValue(LocalDate.of(2026, 4, 10));
    }

    @Test
    void nobodyKnowsWhenAStoppedPeriodFallsDue() {
        var standing = due(
                "coercion.seizure",
                "2026-06-20T00:00",
                event("seizure.started", "2026-03-01T10:00"),
                event("appraisal.entrusted", "2026-03-05T09:00"));

        assertThat(standing.state()).isEqualTo(State.STOPPED);
        assertThat(standing.lastDay()).isEmpty();
        assertThat(standing.stoppedSince()).hasValue(at("2026-03-05T09:00"));
        assertThat(standing.alarms()).isEmpty();
    }

    @Test
    void aSeizureIsExtendedOnceByTheHead() {
        var timeline = new Timeline(
                List.of(event("seizure.started", "2026-03-01T10:00")),
                List.of(
                        new Timeline.Granted("coercion.seizure", "", 30, "unit-head", at("2026-03-20T10:00")),
                        new Timeline.Granted("coercion.seizure", "", 31, "head", at("2026-03-21T10:00")),
                        new Timeline.Granted("coercion.seizure", "", 30, "head", at("2026-03-31T23:59")),
                        new Timeline.Granted("coercion.seizure", "", 30, "head", at("2026-04-20T10:00"))));

        var standing = standing("coercion.seizure", timeline, "2026-04-25T00:00");

        assertThat(standing.lastDay()).hasValue(LocalDate.of(2026, 4, 30));
        assertThat(standing.granted()).hasSize(1);
        assertThat(standing.notCounted()).hasSize(3);
    }

    @Test
    void anExtensionAfterTheLastDayDoesNotCount() {
        var timeline = new Timeline(
                List.of(event("seizure.started", "2026-03-01T10:00")),
                List.of(new Timeline.Granted("coercion.seizure", "", 30, "head", at("2026-04-01T00:00"))));

        assertThat(standing("coercion.seizure", timeline, "2026-04-01T00:00").state())
                .isEqualTo(State.OVERDUE);
    }

    @Test
    void anUrgentMeasureIsReportedWithinExactlyADay() {
        assertThat(reported("2026-10-02T15:30").state()).isEqualTo(State.MET_LATE);
        assertThat(reported("2026-10-02T15:29").state()).isEqualTo(State.MET);
        assertThat(reported("2026-10-02T15:29").dueAt()).hasValue(at("2026-10-02T15:30"));
    }

    @Test
    void enforcementWaitsTenWorkingDaysAfterTheDemand() {
        var demand = event("demand.served", "2026-04-20T10:00");

        assertThat(due("coercion.demand", "2026-05-07T23:59", demand).state()).isEqualTo(State.RUNNING);
        assertThat(due("coercion.demand", "2026-05-08T00:00", demand).state()).isEqualTo(State.WAITED);
        assertThat(due("coercion.demand", "2026-06-01T00:00", demand, event("court.applied", "2026-05-07T10:00"))
                        .state())
                .isEqualTo(State.PREMATURE);
    }

    @Test
    void aHearingIsNoticedSevenWorkingDaysBefore() {
        var appointed = event("hearing.appointed", "2026-05-12T09:00");

        assertThat(due("penalty.hearing-notice", "2026-04-20T00:00", appointed).lastDay())
                .hasValue(LocalDate.of(2026, 4, 29));
        assertThat(due(
                                "penalty.hearing-notice",
                                "2026-05-12T00:00",
                                appointed,
                                event("hearing.noticed", "2026-04-30T09:00"))
                        .state())
                .isEqualTo(State.MET_LATE);
        assertThat(due(
                                "penalty.hearing-notice",
                                "2026-05-12T00:00",
                                appointed,
                                event("hearing.noticed", "2026-04-29T23:00"))
                        .state())
                .isEqualTo(State.MET);
    }

    @Test
    void aYearWhoseNoticeIsNotOutSaysSo() {
        var standing = due("licence.decision", "2026-12-20T00:00", event("application.accepted", "2026-12-18T10:00"));

        assertThat(standing.weekendsOnly()).containsExactly(2027);
    }

    @Test
    void eachSeizureHasItsOwnPeriod() {
        var timeline = new Timeline(
                List.of(
                        new Timeline.Event("seizure.started", "seal-1", at("2026-03-01T10:00")),
                        new Timeline.Event("seizure.started", "seal-2", at("2026-03-02T10:00")),
                        new Timeline.Event("seizure.ended", "seal-1", at("2026-03-10T10:00"))),
                List.of());

        assertThat(new Periods(STANDARD.calendar())
                        .due(period("coercion.seizure"), timeline, at("2026-06-01T00:00")).stream()
                                .map(standing -> standing.subject() + " " + standing.state()))
                .containsExactly("seal-1 MET", "seal-2 OVERDUE");
    }

    @Test
    void itCallsBeforeOnAndAfterTheDay() {
        var alarms = due("case.archive", "2026-09-03T00:00", event("case.ended", "2026-09-02T10:00"))
                .alarms();

        assertThat(alarms)
                .contains(
                        new Alarm(Alarm.When.BEFORE, at("2026-09-29T00:00")),
                        new Alarm(Alarm.When.ON, at("2026-10-02T00:00")),
                        new Alarm(Alarm.When.AFTER, at("2026-10-03T00:00")));
    }

    private static Standing reported(String at) {
        return due(
                "coercion.urgent-report",
                "2026-10-09T00:00",
                event("measure.urgent", "2026-10-01T15:30"),
                event("measure.reported", at));
    }

    private static java.util.Optional<LocalDate> lastDay(String id, String start, String event) {
        return due(id, start, event(event, start)).lastDay();
    }

    private static Standing due(String id, String now, Timeline.Event... events) {
        return standing(id, new Timeline(Stream.of(events).toList(), List.of()), now);
    }

    private static Standing standing(String id, Timeline timeline, String now) {
        return new Periods(STANDARD.calendar())
                .due(period(id), timeline, at(now))
                .getFirst();
    }

    private static Period period(String id) {
        return STANDARD.periods().stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Timeline.Event event(String name, String at) {
        return new Timeline.Event(name, "", at(at));
    }

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(BEIJING).toInstant();
    }
}
