package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.period.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Periods as facts, so that rules can speak of them. */
final class Standings {
    /** Their name in the vocabulary. */
    static final String PERIODS = "periods";

    private Standings() {}

    static Map<String, Object> facts(Map<String, ?> facts, List<Standing> standings) {
        var all = new HashMap<String, Object>(facts);
        all.put(PERIODS, standings.stream().map(Standings::fact).toList());
        return all;
    }

    private static Map<String, Object> fact(Standing standing) {
        var fact = new HashMap<String, Object>();
        fact.put("id", standing.period().id());
        fact.put("subject", standing.subject());
        fact.put("state", standing.state().name());
        fact.put("startedAt", standing.startedAt());
        fact.put("broken", standing.broken());
        standing.lastDay().ifPresent(day -> fact.put("lastDay", day));
        standing.dueAt().ifPresent(at -> fact.put("dueAt", at));
        standing.endedAt().ifPresent(at -> fact.put("endedAt", at));
        return fact;
    }
}
