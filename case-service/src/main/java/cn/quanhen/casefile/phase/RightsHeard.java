package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** Whether the party was told its rights, and answered or waived (Art. 9 第九项; 处罚法 第四十四条、第四十五条). */
enum RightsHeard {
    NOT_YET,
    TOLD,
    ANSWERED;

    List<Missing> missing() {
        return switch (this) {
            case NOT_YET ->
                List.of(new Missing(Reason.RIGHTS_NOT_TOLD, "第九条第九项、行政处罚法第四十四条", "尚未告知当事人陈述、申辩等权利", "告知当事人权利并记录"));
            case TOLD ->
                List.of(new Missing(Reason.RIGHTS_NOT_TOLD, "第九条第九项、行政处罚法第四十五条", "没有当事人陈述申辩或者明确放弃的记录", "记录当事人的答复"));
            case ANSWERED -> List.of();
        };
    }

    /** What holds after that act; empty where it is no such act. */
    Optional<RightsHeard> admit(Act act) {
        return switch (act) {
            case Act.RightsTold told -> Optional.of(TOLD);
            case Act.PartyAnswered answered -> {
                if (this == NOT_YET) {
                    throw missing().getFirst().refusal();
                }
                reviewed(answered);
                yield Optional.of(ANSWERED);
            }
            default -> Optional.empty();
        };
    }

    private static void reviewed(Act.PartyAnswered answered) {
        if (!answered.waived() && answered.review().isBlank()) {
            throw Refusal.of(Reason.REVIEW_MISSING)
                    .article("第九条第九项、行政处罚法第四十五条")
                    .because("当事人的陈述申辩没有复核意见")
                    .remedy("请填写对陈述申辩的复核意见");
        }
    }
}
