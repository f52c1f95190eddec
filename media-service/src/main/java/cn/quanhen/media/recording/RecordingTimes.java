package cn.quanhen.media.recording;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;

/** Art. 3, 19: a recording starts, ends, and only then is stored. */
public final class RecordingTimes {
    private RecordingTimes() {}

    /** Refuses an end before the start ({@code ENDS_BEFORE_START}) or in the future ({@code HAPPENED_IN_FUTURE}). */
    public static void check(Instant startedAt, Instant endedAt, Instant now) {
        if (endedAt.isBefore(startedAt)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第十九条")
                    .because("音像记录的结束时间早于开始时间")
                    .remedy("请核对记录设备的时间")
                    .fact("startedAt", startedAt)
                    .fact("endedAt", endedAt);
        }
        if (endedAt.isAfter(now)) {
            throw Refusal.of(Reason.HAPPENED_IN_FUTURE)
                    .article("第三条")
                    .because("音像记录的结束时间晚于当前时间")
                    .remedy("请核对记录设备的时间")
                    .fact("endedAt", endedAt)
                    .fact("at", now);
        }
    }
}
