package cn.quanhen.media.recording;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;

/**
 * Art. 24 第二款: who stores late says why (连续执法, 异地, 边远, 水上, 交通不便). Lateness itself is a flag and never stops the
 * storing: evidence must not be lost.
 */
public final class LateReason {
    private LateReason() {}

    /** Refuses ({@code LATE_REASON_MISSING}) a late storing for which no reason is given. */
    public static void require(StorageTerm term, Instant storedAt, String reason) {
        if (term.late(storedAt) && reason.isBlank()) {
            throw Refusal.of(Reason.LATE_REASON_MISSING)
                    .article("第二十四条")
                    .because("音像记录完成已超过二十四小时，尚未说明逾期储存的原因；已上传的内容完好保留")
                    .remedy("请在 late_reason 中说明原因（如连续执法、异地执法、边远、水上、交通不便），再次提交即可，无需重新上传")
                    .fact("endedAt", term.endedAt())
                    .fact("dueAt", term.dueAt())
                    .fact("at", storedAt);
        }
    }
}
