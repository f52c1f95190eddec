package cn.quanhen.casefile.contract;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Moments and days between the contract and the rules. */
public final class Times {
    private Times() {}

    public static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    public static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /** A day in ISO 8601; refused where the calendar does not have it. */
    public static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            throw Refusal.of(Reason.INVALID_REQUEST)
                    .because("日期“" + iso + "”不存在")
                    .remedy("请按 年-月-日（如 2026-09-02）填写存在的日期");
        }
    }
}
