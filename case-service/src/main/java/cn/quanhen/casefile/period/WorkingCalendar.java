package cn.quanhen.casefile.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which days are worked: weekdays, except public holidays, and the weekend days that were moved (State Council's
 * notices). A year whose notice is not out counts weekends only, and says so.
 *
 * @param years the years whose notice is out
 * @param off 放假 on what is not a weekend anyway, or is
 * @param worked 调休上班 on a weekend day
 */
public record WorkingCalendar(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> worked) {

    public WorkingCalendar {
        years = Set.copyOf(years);
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    public boolean isWorking(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        return !off.contains(day) && !isWeekend(day);
    }

    /** Whether it is a day off by the State Council's notice (法定节假日), and no mere weekend. */
    public boolean isHoliday(LocalDate day) {
        return off.contains(day);
    }

    /** The {@code n}th working day after that day. */
    public LocalDate plus(LocalDate day, int n) {
        var at = day;
        for (var left = n; left > 0; left--) {
            at = onOrAfter(at.plusDays(1));
        }
        return at;
    }

    /** The {@code n}th working day before that day. */
    public LocalDate minus(LocalDate day, int n) {
        var at = day;
        for (var left = n; left > 0; left--) {
            at = at.minusDays(1);
            while (!isWorking(at)) {
                at = at.minusDays(1);
            }
        }
        return at;
    }

    /** How many working days there are after {@code from} up to {@code to}, which counts. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    /** That day, or the next working day where it is none. */
    public LocalDate onOrAfter(LocalDate day) {
        var at = day;
        while (!isWorking(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The years from that day to that day of which only weekends are known. */
    public List<Integer> weekendsOnly(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !years.contains(year))
                .boxed()
                .toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
