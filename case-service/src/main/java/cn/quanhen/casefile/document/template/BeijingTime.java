package cn.quanhen.casefile.document.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Dates and times as documents write them, by China's one legal time. */
final class BeijingTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BeijingTime() {}

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String minute(Instant moment) {
        ZonedDateTime at = moment.atZone(ZONE);
        return "%s%d时%02d分".formatted(day(at.toLocalDate()), at.getHour(), at.getMinute());
    }

    static String span(Instant from, Instant to) {
        return minute(from) + "至" + minute(to);
    }
}
