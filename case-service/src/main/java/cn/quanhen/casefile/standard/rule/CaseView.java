package cn.quanhen.casefile.standard.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case as rules see it: every fact of the vocabulary, or that it is missing. What is not recorded is missing; what is
 * recorded as an empty list is known to be none.
 *
 * @param values what is known, as CEL takes it
 * @param missing the paths of what is not
 */
public record CaseView(Map<String, Object> values, Set<MissingFact> missing) {

    public CaseView {
        values = Map.copyOf(values);
        missing = Set.copyOf(missing);
    }

    /**
     * Reads facts: strings, whole numbers, booleans, {@link java.time.LocalDate}, {@link java.time.Instant} or their
     * ISO 8601 text, lists and maps by name. Refuses what is not declared or of another type.
     */
    public static CaseView of(Vocabulary vocabulary, Map<String, ?> facts) {
        var reading = new Reading(vocabulary, new HashSet<>());
        var values = reading.struct("", vocabulary.view(), facts, List.of());
        return new CaseView(values, reading.missing());
    }

    /** The kind of enforcement and its procedure, for instance {@code penalty/ordinary}. */
    public String act() {
        return values.get("act") instanceof Map<?, ?> act && act.get("type") instanceof String type
                ? type + "/" + act.get("procedure")
                : "";
    }

    /** 环节 (Art. 2 第三款) */
    public String phase() {
        return values.get("act") instanceof Map<?, ?> act && act.get("phase") instanceof String phase ? phase : "";
    }
}
