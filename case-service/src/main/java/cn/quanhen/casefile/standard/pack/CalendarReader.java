package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Reads the State Council's notices on holidays, a year each. */
final class CalendarReader {
    private CalendarReader() {}

    static WorkingCalendar read(Cursor at) {
        at.only("years");
        var years = new HashSet<Integer>();
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        for (var year : at.elements("years")) {
            year.only("year", "notice", "off", "worked");
            if (!years.add(year.number("year")) || year.text("notice").isEmpty()) {
                year.wrong("one notice a year");
            }
            year.elements("off").forEach(span -> days(span, year.number("year"), off));
            year.elements("worked").forEach(day -> worked(day, off, worked));
        }
        return new WorkingCalendar(years, off, worked);
    }

    private static void days(Cursor span, int year, Set<LocalDate> off) {
        span.only("from", "to");
        var from = span.day("from");
        var to = span.day("to");
        if (to.isBefore(from) || from.getYear() != year || to.getYear() != year) {
            span.wrong("from a day to a later one of the year " + year);
            return;
        }
        from.datesUntil(to.plusDays(1)).forEach(off::add);
    }

    private static void worked(Cursor at, Set<LocalDate> off, Set<LocalDate> worked) {
        try {
            var day = LocalDate.parse(at.node().asText());
            if (off.contains(day) || !worked.add(day)) {
                at.wrong(day + " is off already, or named twice");
            }
        } catch (java.time.format.DateTimeParseException e) {
            at.wrong("a day like 2026-01-04 is needed");
        }
    }
}
