package cn.quanhen.casefile.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 现场检查笔录: the record of an inspection does not name who inspected, the document that renders it does. */
final class InspectionRecords {
    static final String INSPECTIONS = "inspections";
    /** The inspection's place in the chain; no fact. */
    static final String SEQUENCE = "sequence";

    private static final String OFFICERS = "officers";

    private InspectionRecords() {}

    /** The paths of what they tell of an inspection. */
    static Set<String> paths() {
        return Set.of(INSPECTIONS + "[]." + OFFICERS);
    }

    /** The inspections, each with the officers of the last document that renders it. */
    static List<Object> of(List<Piece> inspections, List<Piece> documents) {
        var rendered = new HashMap<Object, Object>();
        for (var document : documents) {
            rendered.put(document.field(Setting.RENDERS), document.field(Setting.SIGNATORIES));
        }
        return inspections.stream()
                .<Object>map(inspection -> inspection(inspection, rendered))
                .toList();
    }

    private static Map<String, Object> inspection(Piece inspection, Map<Object, Object> rendered) {
        var told = new HashMap<>(inspection.fields());
        var officers = rendered.get(told.remove(SEQUENCE));
        if (officers != null) {
            told.put(OFFICERS, officers);
        }
        return told;
    }
}
