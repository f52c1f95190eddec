package cn.quanhen.casefile.period;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.standard.pack.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random periods over 2025 and 2026 against somebody who counts on their fingers. */
class PeriodOracleTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = Shelf.read("suihua-2026-1").calendar();
    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @EnumSource(value = Unit.class, mode = EnumSource.Mode.EXCLUDE, names = "MONTHS")
    void theLastDayIsTheOneThatFingersFind(Unit unit) {
        var random = new Random(unit.ordinal() + 7L);
        for (var round = 0; round < ROUNDS; round++) {
            var kind = unit != Unit.HOURS && random.nextInt(8) == 0 ? Kind.NOTICE : Kind.DEADLINE;
            var period = period(random, unit, kind);
            var start = LocalDateTime.of(2025, 1, 1, 0, 0)
                    .plusMinutes(random.nextInt(600 * 24 * 60))
                    .atZone(BEIJING)
                    .toInstant();
            var stops = kind == Kind.NOTICE ? List.<Span>of() : stops(random, start);
            var granted = kind == Kind.NOTICE ? 0 : extension(random, period);
            var timeline = timeline(start, stops, granted);

            var standing = new Periods(CALENDAR).due(period, timeline, start).getFirst();

            var amount = period.length().amount() + granted;
            var what = "%s %s from %s, stops %s, extended %d"
                    .formatted(period.length(), period.roll(), start, stops, granted);
            if (unit == Unit.HOURS) {
                assertThat(standing.dueAt()).as(what).hasValue(minuteByMinute(start, amount, stops));
            } else {
                var last = kind == Kind.NOTICE
                        ? backwards(day(start), amount, unit)
                        : dayByDay(day(start), amount, unit, period.roll(), stops);
                assertThat(standing.lastDay()).as(what).hasValue(last);
                assertThat(standing.dueAt())
                        .hasValue(last.plusDays(1).atStartOfDay(BEIJING).toInstant());
            }
        }
    }

    private static LocalDate dayByDay(LocalDate start, int amount, Unit unit, Roll roll, List<Span> stops) {
        var day = start;
        for (var counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (!stopped(day, stops) && (unit == Unit.CALENDAR_DAYS || works(day))) {
                counted++;
            }
        }
        while (roll == Roll.NEXT_WORKING_DAY && !works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate backwards(LocalDate appointed, int amount, Unit unit) {
        var day = appointed;
        for (var counted = 0; counted < amount; ) {
            day = day.minusDays(1);
            if (unit == Unit.CALENDAR_DAYS || works(day)) {
                counted++;
            }
        }
        return day;
    }

    private static Instant minuteByMinute(Instant start, int hours, List<Span> stops) {
        var at = start;
        for (var counted = 0; counted < hours * 60; at = at.plusSeconds(60)) {
            if (!inside(at, stops)) {
                counted++;
            }
        }
        return at;
    }

    private static boolean inside(Instant minute, List<Span> stops) {
        return stops.stream().anyMatch(stop -> !minute.isBefore(stop.from()) && minute.isBefore(stop.to()));
    }

    private static boolean stopped(LocalDate day, List<Span> stops) {
        return stops.stream().anyMatch(stop -> day.isAfter(day(stop.from())) && !day.isAfter(day(stop.to())));
    }

    /** Written out from the notices a second time, so that a slip in the package shows. */
    private static boolean works(LocalDate day) {
        var monthDay = day.toString().substring(5);
        var off = day.getYear() == 2025
                ? between(
                        monthDay, "01-01", "01-01", "01-28", "02-04", "04-04", "04-06", "05-01", "05-05", "05-31",
                        "06-02", "10-01", "10-08")
                : day.getYear() == 2026
                        && between(
                                monthDay, "01-01", "01-03", "02-15", "02-23", "04-04", "04-06", "05-01", "05-05",
                                "06-19", "06-21", "09-25", "09-27", "10-01", "10-07");
        var moved = day.getYear() == 2025
                ? Set.of("01-26", "02-08", "04-27", "09-28", "10-11")
                : day.getYear() == 2026
                        ? Set.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
                        : Set.<String>of();
        return moved.contains(monthDay) || !off && day.getDayOfWeek().getValue() < 6;
    }

    private static boolean between(String day, String... spans) {
        for (var i = 0; i < spans.length; i += 2) {
            if (day.compareTo(spans[i]) >= 0 && day.compareTo(spans[i + 1]) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static Period period(Random random, Unit unit, Kind kind) {
        var amount = 1 + random.nextInt(unit == Unit.HOURS ? 96 : 60);
        var length = new Length(amount, unit);
        return new Period(
                "p",
                "期限",
                kind,
                length,
                "start",
                Set.of("end"),
                random.nextBoolean() ? Roll.STANDS : Roll.NEXT_WORKING_DAY,
                List.of(new Stop("鉴定", "from0", "to0", List.of()), new Stop("听证", "from1", "to1", List.of())),
                Optional.of(new Extension(new Length(30, unit), 1, "head", List.of())),
                new Alarms(List.of(), false, List.of()),
                0,
                List.of());
    }

    /** Up to four stops, of two kinds that may overlap. */
    private static List<Span> stops(Random random, Instant start) {
        var stops = new ArrayList<Span>();
        for (var kind = 0; kind < 2; kind++) {
            var at = start;
            for (var i = random.nextInt(3); i > 0; i--) {
                var from = at.plusSeconds(60L * random.nextInt(20 * 24 * 60));
                var to = from.plusSeconds(60L * (1 + random.nextInt(15 * 24 * 60)));
                stops.add(new Span(from, to));
                at = to.plusSeconds(60);
            }
            stops.add(null);
        }
        return List.copyOf(stops.stream().filter(java.util.Objects::nonNull).toList());
    }

    private static Timeline timeline(Instant start, List<Span> stops, int granted) {
        var events = new ArrayList<Timeline.Event>();
        events.add(new Timeline.Event("start", "", start));
        var ends = new Instant[] {Instant.MIN, Instant.MIN};
        for (var stop : stops) {
            var kind = stop.from().isAfter(ends[0]) ? 0 : 1;
            ends[kind] = stop.to();
            events.add(new Timeline.Event("from" + kind, "", stop.from()));
            events.add(new Timeline.Event("to" + kind, "", stop.to()));
        }
        return new Timeline(
                events, granted == 0 ? List.of() : List.of(new Timeline.Granted("p", "", granted, "head", start)));
    }

    private static int extension(Random random, Period period) {
        return random.nextInt(3) == 0 ? 1 + random.nextInt(30) : 0;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BEIJING);
    }
}
