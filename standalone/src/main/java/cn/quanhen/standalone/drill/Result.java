package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.Alarm;
import java.util.Optional;

/**
 * What came of an attack.
 *
 * @param attack what was done
 * @param expected what alarm had to follow
 * @param alarm the alarm; empty where none came
 * @param seconds from the blow to the alarm
 */
public record Result(String attack, String expected, Optional<Alarm> alarm, double seconds) {
    /** Whether the alarm came. */
    public boolean detected() {
        return alarm.isPresent();
    }

    String line() {
        return alarm.map(seen -> "  ✓ %5.1f s  %-60s %s%n              %s"
                        .formatted(
                                seconds,
                                attack,
                                seen.getKind().name().substring("ALARM_KIND_".length()),
                                seen.getSubject()))
                .orElseGet(() -> "  ✗          %-60s nothing named %s".formatted(attack, expected));
    }
}
