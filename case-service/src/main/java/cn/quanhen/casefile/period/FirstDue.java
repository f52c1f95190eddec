package cn.quanhen.casefile.period;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When the first of a case's open periods falls due (期限届满), overdue ones first. */
public final class FirstDue {
    private FirstDue() {}

    /** The first moment after its last day; empty where nothing is to be done by a day that is known. */
    public static Optional<Instant> of(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::open)
                .filter(standing -> standing.period().kind() == Kind.DEADLINE)
                .flatMap(standing -> standing.dueAt().stream())
                .min(Comparator.naturalOrder());
    }
}
