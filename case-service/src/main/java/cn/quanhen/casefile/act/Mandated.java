package cn.quanhen.casefile.act;

import java.time.LocalDate;

/**
 * The mandate under which an entrusted body acts in a case (委托书; Art. 32), as it stood when the case opened.
 *
 * @param name its resource name
 * @param principal the resource name of who entrusted it (委托机关)
 * @param from the first day of its term
 * @param until the last day of its term
 */
public record Mandated(String name, String principal, LocalDate from, LocalDate until) {

    /** Whether that day lies within its term. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
