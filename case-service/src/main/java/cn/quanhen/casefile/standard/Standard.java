package cn.quanhen.casefile.standard;

import java.time.LocalDate;

/**
 * A standard package of the city (标准包, Art. 6), as far as the rules read it today.
 *
 * @param name its name and version, as a case keeps it
 * @param effectiveFrom the first day in force
 * @param periods 期限
 */
public record Standard(String name, LocalDate effectiveFrom, Periods periods) {

    /**
     * The periods that the package sets.
     *
     * @param archive from the end to the filing of the volume (Art. 26)
     * @param publicNotice from a public notice to the day on which it counts as served (民诉法 第九十五条)
     */
    public record Periods(Period archive, Period publicNotice) {}

    /**
     * A number of days.
     *
     * @param unit {@code calendar}: the last day stands, whatever day it is
     * @param basis the provision
     */
    public record Period(int days, String unit, String basis) {

        public Period {
            if (!"calendar".equals(unit)) {
                throw new IllegalArgumentException("a period in " + unit + " days is not known; use calendar");
            }
        }

        /** The last day; the day of the start is not counted (民诉法 第八十五条). */
        public LocalDate lastDay(LocalDate start) {
            return start.plusDays(days);
        }
    }
}
