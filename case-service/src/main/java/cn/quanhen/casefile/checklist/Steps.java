package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.act.Act;
import java.util.List;
import java.util.Set;

/** The steps at which rules stand, by their names in the vocabulary, and which of them an act takes. */
public final class Steps {
    /** Every record takes it. */
    public static final String APPEND = "append";

    /** In the order in which a case takes them. */
    public static final List<String> IN_ORDER = List.of(
            APPEND,
            "leave.initiation",
            "leave.investigation",
            "decide",
            "issue",
            "serve",
            "enforce",
            "close",
            "archive");

    private Steps() {}

    public static Set<String> of(Act act) {
        return switch (act) {
            case Act.Filed filed when filed.approved() -> Set.of(APPEND, "leave.initiation");
            case Act.Proposed proposed -> Set.of(APPEND, "leave.investigation");
            case Act.Approved approved when approved.approved() -> Set.of(APPEND, "decide");
            case Act.DocumentIssued issued -> Set.of(APPEND, "issue");
            case Act.Served served -> Set.of(APPEND, "serve");
            case Act.Closed closed -> Set.of(APPEND, "close");
            case Act.VolumeFiled filed -> Set.of(APPEND, "archive");
            default -> Set.of(APPEND);
        };
    }
}
