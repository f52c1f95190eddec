package cn.quanhen.casefile.period;

import java.util.List;

/**
 * When a period calls: so long before it falls due, when it does, and so long after. Whole days, or hours for a period
 * in hours.
 */
public record Alarms(List<Integer> before, boolean on, List<Integer> after) {

    public Alarms {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
