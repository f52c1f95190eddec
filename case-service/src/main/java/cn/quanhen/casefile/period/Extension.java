package cn.quanhen.casefile.period;

import java.util.List;

/**
 * By how much a period may be extended, how often and by whom.
 *
 * @param approvedBy the role that approves it
 */
public record Extension(Length length, int times, String approvedBy, List<Basis> basis) {

    public Extension {
        basis = List.copyOf(basis);
    }
}
