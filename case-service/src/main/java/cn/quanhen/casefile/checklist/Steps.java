package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.SpotAct;
import java.util.List;
import java.util.Set;

/** The steps at which rules stand, by their names in the vocabulary, and which of them an act takes. */
public final class Steps {
    /** Every record takes it. */
    public static final String APPEND = "append";

    private static final String ENFORCE = "enforce";

    /** In the order in which a case takes them. */
    public static final List<String> IN_ORDER = List.of(
            APPEND, "leave.initiation", "leave.investigation", "decide", "issue", "serve", ENFORCE, "close", "archive");

    private Steps() {}

    public static Set<String> of(Act act) {
        return switch (act) {
            case Act.Opened opened -> opened.procedure().filed() ? Set.of(APPEND) : Set.of(APPEND, "leave.initiation");
            case SpotAct.Decided decided -> Set.of(APPEND, "leave.investigation", "decide");
            default -> step(act);
        };
    }

    private static Set<String> step(Act act) {
        var step =
                switch (act) {
                    case Act.Filed filed -> filed.approved() ? "leave.initiation" : APPEND;
                    case Act.Proposed proposed -> "leave.investigation";
                    case Act.Approved approved -> approved.approved() ? "decide" : APPEND;
                    case Act.DocumentIssued issued -> "issue";
                    case Act.Served served -> "serve";
                    case EnforcementAct.Started started -> started.surcharge() ? APPEND : ENFORCE;
                    case EnforcementAct.CourtApplied applied -> ENFORCE;
                    case SpotAct.HandedOver handed -> "serve";
                    case Act.Closed closed -> "close";
                    case Act.VolumeFiled filed -> "archive";
                    default -> APPEND;
                };
        return step.equals(APPEND) ? Set.of(APPEND) : Set.of(APPEND, step);
    }
}
