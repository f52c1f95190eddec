package cn.quanhen.standalone.demonstration;

import cn.quanhen.clock.Ids;
import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What every phase of the demonstration needs.
 *
 * @param desk the services
 * @param narrator who tells it
 * @param clock now
 * @param ids for `request_id`
 */
public record Stage(Desk desk, Narrator narrator, Clock clock, Ids ids) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    String requestId() {
        return ids.next().toString();
    }

    Instant now() {
        return clock.instant();
    }

    /** Today in China, ISO 8601. */
    String today() {
        return LocalDate.ofInstant(now(), CHINA).toString();
    }

    /** So many days from today, ISO 8601. */
    String inDays(int days) {
        return LocalDate.ofInstant(now(), CHINA).plusDays(days).toString();
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
