package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;

/** Nothing is recorded before it happened, and what is recorded late says why (Art. 3). */
final class TimeRules {
    private static final Duration PROMPT = Duration.ofHours(24);

    private TimeRules() {}

    static void check(Moment moment) {
        if (moment.happenedAt().isAfter(moment.recordedAt())) {
            throw Refusal.of(Reason.HAPPENED_IN_FUTURE)
                    .article("第三条")
                    .because("发生时间晚于记录时间")
                    .remedy("请核对发生时间；尚未发生的事项不能记录")
                    .fact("happenedAt", moment.happenedAt())
                    .fact("recordedAt", moment.recordedAt());
        }
        var late = Duration.between(moment.happenedAt(), moment.recordedAt());
        if (late.compareTo(PROMPT) > 0 && moment.lateReason().isBlank()) {
            throw Refusal.of(Reason.LATE_REASON_MISSING)
                    .article("第三条")
                    .because("事后超过二十四小时才记录，没有说明原因")
                    .remedy("请填写补记原因（late_reason）")
                    .fact("happenedAt", moment.happenedAt())
                    .fact("recordedAt", moment.recordedAt());
        }
    }

    /**
     * Refuses what is said to have happened after it was recorded.
     *
     * @param what in Chinese, for instance 告知时间
     */
    static void past(String what, Instant at, Moment moment) {
        if (at.isAfter(moment.recordedAt())) {
            throw Refusal.of(Reason.HAPPENED_IN_FUTURE)
                    .article("第三条")
                    .because(what + "晚于记录时间")
                    .remedy("请核对" + what + "；尚未发生的事项不能记录")
                    .fact("at", at)
                    .fact("recordedAt", moment.recordedAt());
        }
    }
}
