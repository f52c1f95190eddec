package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the party was told its rights, and answered or waived (Art. 9 第九项; 处罚法 第四十四条、第四十五条).
 *
 * @param toldAt when it was told last; empty before that
 * @param answered whether it has answered since
 * @param hearing whether it asked for a hearing, and had it
 */
record RightsHeard(Optional<Instant> toldAt, boolean answered, Hearing hearing) {
    static final RightsHeard NOT_YET = new RightsHeard(Optional.empty(), false, Hearing.NONE);

    static final Missing NOT_TOLD =
            new Missing(Reason.RIGHTS_NOT_TOLD, "第九条第九项、行政处罚法第四十四条", "尚未告知当事人陈述、申辩等权利", "告知当事人权利并记录");
    private static final Missing NOT_ANSWERED =
            new Missing(Reason.RIGHTS_NOT_TOLD, "第九条第九项、行政处罚法第四十五条", "没有当事人陈述申辩或者明确放弃的记录", "记录当事人的答复");

    List<Missing> missing() {
        if (toldAt.isEmpty()) {
            return List.of(NOT_TOLD);
        }
        return answered ? hearing.missing() : List.of(NOT_ANSWERED);
    }

    /** What holds after that act; empty where it is no such act. */
    Optional<RightsHeard> admit(Act act, Inquest inquest, Moment moment) {
        return switch (act) {
            case Act.RightsTold told -> {
                TimeRules.past("告知时间", told.toldAt(), moment);
                yield Optional.of(new RightsHeard(Optional.of(told.toldAt()), false, hearing.told(told)));
            }
            case Act.PartyAnswered answer -> {
                answers(answer, moment);
                yield Optional.of(new RightsHeard(toldAt, true, hearing));
            }
            default -> hearing.admit(act, inquest, moment).map(heard -> new RightsHeard(toldAt, answered, heard));
        };
    }

    private void answers(Act.PartyAnswered answer, Moment moment) {
        var told = toldAt.orElseThrow(NOT_TOLD::refusal);
        TimeRules.past("答复时间", answer.answeredAt(), moment);
        if (answer.answeredAt().isBefore(told)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第九条第九项")
                    .because("当事人的答复早于告知")
                    .remedy("请核对答复时间")
                    .fact("toldAt", told)
                    .fact("answeredAt", answer.answeredAt());
        }
        if (!answer.waived() && answer.review().isBlank()) {
            throw Refusal.of(Reason.REVIEW_MISSING)
                    .article("第九条第九项、行政处罚法第四十五条")
                    .because("当事人的陈述申辩没有复核意见")
                    .remedy("请填写对陈述申辩的复核意见");
        }
    }
}
