package cn.quanhen.casefile.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a case beside its records.
 *
 * @param phase 环节, by its name in the vocabulary
 * @param agency its agency's full name
 * @param code and unified social credit code
 * @param region and region (GB/T 2260)
 * @param kind and kind (Art. 2): organ, authorised or entrusted
 * @param pin the standard package that it keeps
 * @param standardFrom the package's first day in force
 * @param forms the templates that the package prescribes (Art. 13), each with the kind of its documents (Art. 12)
 */
public record Setting(
        String phase,
        String agency,
        String code,
        String region,
        String kind,
        String pin,
        LocalDate standardFrom,
        Map<String, String> forms) {
    static final String DOCUMENTS = "documents";
    /** What a document's record names, and no fact is: its template. */
    static final String TEMPLATE = "template";

    private static final Set<String> OF_A_FORM = Set.of("kind", "templateInForce");

    public Setting {
        forms = Map.copyOf(forms);
    }

    /** The paths of the facts that the package tells of a document. */
    static Set<String> paths() {
        return OF_A_FORM.stream().map(field -> DOCUMENTS + "[]." + field).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A document with what the package says of its form. Of a form that it does not prescribe it says nothing: an
     * agency may have its own (Art. 13).
     */
    Map<String, Object> document(Piece document) {
        var told = new HashMap<>(document.fields());
        Optional.ofNullable(told.remove(TEMPLATE)).map(forms::get).ifPresent(form -> {
            told.put("kind", form);
            told.put("templateInForce", true);
        });
        return told;
    }

    /** The facts, by the names of the vocabulary; those of {@code act} that records give are added. */
    Map<String, Map<String, Object>> facts(Map<String, Object> act) {
        var here = new HashMap<>(act);
        here.put("phase", phase);
        return Map.of(
                "act",
                here,
                "agency",
                Map.of("name", agency, "code", code, "region", region, "kind", kind),
                "standard",
                Map.of("pin", pin, "inForceFrom", standardFrom));
    }
}
