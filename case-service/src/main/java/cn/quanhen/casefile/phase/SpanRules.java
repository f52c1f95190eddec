package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act.Span;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** What is recorded has ended, and not before it began (Art. 3, 9). */
final class SpanRules {
    private SpanRules() {}

    static void past(Span span, Moment moment) {
        if (span.end().isBefore(span.start())) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第九条")
                    .because("结束时间早于开始时间")
                    .remedy("请核对起止时间")
                    .fact("startedAt", span.start())
                    .fact("endedAt", span.end());
        }
        if (span.end().isAfter(moment.recordedAt())) {
            throw Refusal.of(Reason.HAPPENED_IN_FUTURE)
                    .article("第三条")
                    .because("结束时间晚于记录时间")
                    .remedy("请在结束后记录，或者核对时间")
                    .fact("endedAt", span.end())
                    .fact("recordedAt", moment.recordedAt());
        }
    }
}
