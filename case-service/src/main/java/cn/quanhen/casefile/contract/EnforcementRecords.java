package cn.quanhen.casefile.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.period.WorkingCalendar;
import cn.quanhen.casefile.v1.EnforcementHalted;
import cn.quanhen.casefile.v1.EnforcementStarted;
import cn.quanhen.casefile.v1.EnforcementWay;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Substitute;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What the records of enforcement mean to the rules (Art. 11 第三项). */
public final class EnforcementRecords {
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private EnforcementRecords() {}

    /** The content, with whether it happened at night or on a holiday where it is an enforcement (强制法 第四十三条第一款). */
    public static RecordContent timed(RecordContent content, WorkingCalendar calendar) {
        if (!content.hasEnforcementStarted()) {
            return content;
        }
        var started = content.getEnforcementStarted();
        return content.toBuilder()
                .setEnforcementStarted(
                        started.toBuilder().setUntimely(untimely(Times.instant(started.getStartedAt()), calendar)))
                .build();
    }

    static EnforcementAct act(RecordContent content) {
        return switch (content.getContentCase()) {
            case ENFORCED_DECISION -> {
                var decision = content.getEnforcedDecision();
                yield new EnforcementAct.Grounded(
                        Times.day(decision.getServedOn()),
                        Times.day(decision.getDueOn()),
                        !decision.getHiding().isBlank());
            }
            case DEMAND ->
                new EnforcementAct.Demanded(
                        content.getDemand().getDocument(),
                        Times.day(content.getDemand().getDueOn()));
            case ENFORCEMENT_STARTED -> act(content.getEnforcementStarted());
            case COURT_APPLIED -> {
                var applied = content.getCourtApplied();
                yield new EnforcementAct.CourtApplied(
                        applied.getDocument(),
                        Times.day(applied.getAppliedOn()),
                        Times.day(applied.getReviewClosedOn()));
            }
            case ENFORCEMENT_AGREED ->
                new EnforcementAct.Agreed(
                        Times.day(content.getEnforcementAgreed().getAgreedOn()));
            case PAYMENT_DEFERRED ->
                new EnforcementAct.PaymentDeferred(
                        Times.day(content.getPaymentDeferred().getAskedOn()),
                        Times.day(content.getPaymentDeferred().getUntilOn()));
            case ENFORCEMENT_HALTED ->
                new EnforcementAct.Halted(
                        turn(content.getEnforcementHalted()),
                        Times.day(content.getEnforcementHalted().getHaltedOn()));
            case ENFORCEMENT_FINISHED ->
                new EnforcementAct.Finished(
                        Times.day(content.getEnforcementFinished().getFinishedOn()));
            default -> throw new IllegalArgumentException("tells of no enforcement: " + content.getContentCase());
        };
    }

    private static EnforcementAct act(EnforcementStarted started) {
        return new EnforcementAct.Started(
                started.getWay() == EnforcementWay.ENFORCEMENT_WAY_SURCHARGE,
                Times.instant(started.getStartedAt()),
                started.getOfficersList().stream()
                        .map(Officer::getCertificateNumber)
                        .collect(toUnmodifiableSet()),
                started.getUrgency(),
                started.getUntimely(),
                started.getCutsResidentsSupply(),
                started.getWay() == EnforcementWay.ENFORCEMENT_WAY_SUBSTITUTE,
                started.hasSubstitute() ? Optional.of(substitution(started.getSubstitute())) : Optional.empty(),
                List.copyOf(started.getRecordingsList()),
                started.getNoRecordingReason());
    }

    private static EnforcementAct.Substitution substitution(Substitute substitute) {
        return new EnforcementAct.Substitution(
                substitute.hasDemandedAt() ? Optional.of(Times.instant(substitute.getDemandedAt())) : Optional.empty(),
                !substitute.getImmediate().isBlank());
    }

    private static EnforcementAct.Turn turn(EnforcementHalted halted) {
        return switch (halted.getTurnCase()) {
            case SUSPENDED -> EnforcementAct.Turn.SUSPENDED;
            case RESUMED -> EnforcementAct.Turn.RESUMED;
            case TERMINATED -> EnforcementAct.Turn.TERMINATED;
            case TURN_NOT_SET -> throw new IllegalArgumentException("a halt without a turn");
        };
    }

    /** Night is from 22:00 to 06:00 (噪声污染防治法 第八十八条). */
    private static String untimely(Instant at, WorkingCalendar calendar) {
        var here = at.atZone(Moment.CHINA);
        if (calendar.isHoliday(here.toLocalDate())) {
            return "法定节假日";
        }
        var time = here.toLocalTime();
        return time.isBefore(MORNING) || !time.isBefore(NIGHT) ? "夜间" : "";
    }
}
