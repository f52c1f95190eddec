package cn.quanhen.casefile.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When an act happened and was recorded, and by whom.
 *
 * @param happenedAt 发生时间
 * @param recordedAt 记录时间
 * @param person the subject of whoever records
 * @param lateReason why it is recorded late; empty where it is not
 */
public record Moment(Instant happenedAt, Instant recordedAt, String person, String lateReason) {
    /** The law's days are days in China. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The day on which it happened. */
    public LocalDate day() {
        return LocalDate.ofInstant(happenedAt, CHINA);
    }

    /** The day on which it was recorded. */
    public LocalDate today() {
        return LocalDate.ofInstant(recordedAt, CHINA);
    }
}
