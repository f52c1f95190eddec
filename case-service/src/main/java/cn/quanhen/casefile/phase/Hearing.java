package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The hearing (听证): told of, asked for, held or waived before the decision (Art. 9 第九项、第十项; 处罚法 第六十三条至第六十五条).
 *
 * @param toldAt when the party was told last that it may ask for one; empty before that
 * @param asked whether it has asked for one and neither had nor waived it since
 * @param appointedAt when that one is to be, as the party was told; empty before that
 */
record Hearing(Optional<Instant> toldAt, boolean asked, Optional<Instant> appointedAt) {
    static final Hearing NONE = new Hearing(Optional.empty(), false, Optional.empty());

    private static final Missing NOT_TOLD =
            new Missing(Reason.RIGHTS_NOT_TOLD, "第九条第九项、行政处罚法第六十三条、第六十四条第一项", "尚未告知当事人有要求听证的权利", "告知当事人有要求听证的权利并记录");
    private static final Missing NOT_ASKED =
            new Missing(Reason.HEARING_MISSING, "第九条第十项、行政处罚法第六十三条、第六十四条第一项", "没有当事人要求听证的记录", "记录当事人要求听证的情况");
    private static final Missing NOT_NOTICED =
            new Missing(Reason.HEARING_MISSING, "第九条第十项、行政处罚法第六十四条第二项", "没有通知当事人听证时间、地点的记录", "在举行听证的七个工作日前通知当事人及有关人员");
    private static final Missing NOT_HELD = new Missing(
            Reason.HEARING_MISSING,
            "第九条第十项、行政处罚法第六十三条、第六十五条",
            "当事人要求听证，尚未举行听证，也没有放弃听证的记录",
            "组织听证并制作听证笔录；当事人放弃听证的，记录放弃情况");

    /** What stands in the way of the decision. */
    List<Missing> missing() {
        return asked ? List.of(NOT_HELD) : List.of();
    }

    Hearing told(Act.RightsTold told) {
        return told.hearing() ? new Hearing(Optional.of(told.toldAt()), asked, appointedAt) : this;
    }

    /** What holds after that act; empty where it is no act of a hearing. */
    Optional<Hearing> admit(Act act, Inquest inquest, Moment moment) {
        return switch (act) {
            case Act.HearingAsked request -> {
                afterTelling("要求听证时间", request.askedAt(), moment);
                yield Optional.of(new Hearing(toldAt, true, Optional.empty()));
            }
            case Act.HearingWaived waived -> {
                afterTelling("放弃听证时间", waived.waivedAt(), moment);
                if (waived.absent() && appointedAt.isEmpty()) {
                    throw NOT_NOTICED.refusal();
                }
                yield Optional.of(over());
            }
            case Act.HearingNoticed notice -> {
                requireAsked();
                HearingRules.hostApart(notice.host(), inquest);
                HearingRules.noticedBefore(notice, moment);
                yield Optional.of(new Hearing(toldAt, true, Optional.of(notice.appointedAt())));
            }
            case Act.HearingHeld held -> {
                requireAsked();
                HearingRules.hostApart(held.host(), inquest);
                SpanRules.past(held.span(), moment);
                RecordingRules.recordedOrExplained("第二十条", held.recordings(), held.noRecordingReason());
                HearingRules.checkedThenSigned(held, moment);
                yield Optional.of(over());
            }
            default -> Optional.empty();
        };
    }

    private Hearing over() {
        return new Hearing(toldAt, false, Optional.empty());
    }

    private void requireAsked() {
        if (!asked) {
            throw NOT_ASKED.refusal();
        }
    }

    private void afterTelling(String what, Instant at, Moment moment) {
        var told = toldAt.orElseThrow(NOT_TOLD::refusal);
        TimeRules.past(what, at, moment);
        HearingRules.notBefore(what, told, at);
    }
}
