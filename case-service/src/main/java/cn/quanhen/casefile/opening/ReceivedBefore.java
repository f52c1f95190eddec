package cn.quanhen.casefile.opening;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;

/** The matter was received before the case is opened over it (Art. 3, 8). */
final class ReceivedBefore {
    private ReceivedBefore() {}

    static void check(Instant receivedAt, Instant now) {
        if (receivedAt.isAfter(now)) {
            throw Refusal.of(Reason.HAPPENED_IN_FUTURE)
                    .article("第三条、第八条第一项")
                    .because("接收时间晚于当前时间")
                    .remedy("请核对接收时间")
                    .fact("receivedAt", receivedAt)
                    .fact("now", now);
        }
    }
}
