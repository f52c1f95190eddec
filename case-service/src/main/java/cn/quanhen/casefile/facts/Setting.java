package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.standard.pack.Law;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param laws the laws that the package knows (Art. 1), each version of its own
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
        List<Law> laws,
        Map<String, String> forms) {
    static final String DOCUMENTS = "documents";
    /** What a document's record names, and no fact is: its template. */
    static final String TEMPLATE = "template";

    /** The certificate numbers of the officers before whom the party refused. */
    static final String NOTED_BEFORE = "refusedBefore";

    /** The record that it renders, and the certificate numbers of those who sign it. */
    static final String RENDERS = "renders";

    static final String SIGNATORIES = "signatories";
    private static final Set<String> UNSAID = Set.of(NOTED_BEFORE, RENDERS, SIGNATORIES);

    static final String BASES = "bases";
    private static final Set<String> OF_A_FORM = Set.of("kind", "templateInForce");
    private static final Set<String> OF_A_LAW = Set.of("inForceFrom", "inForceTo");

    public Setting {
        laws = List.copyOf(laws);
        forms = Map.copyOf(forms);
    }

    /** The paths of the facts that the package tells of a document and of a basis. */
    static Set<String> paths() {
        return Stream.concat(
                        OF_A_FORM.stream().map(field -> DOCUMENTS + "[]." + field),
                        OF_A_LAW.stream().map(field -> BASES + "[]." + field))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A document with what the package says of its form. Of a form that it does not prescribe it says nothing: an
     * agency may have its own (Art. 13).
     */
    Map<String, Object> document(Piece document) {
        var told = new HashMap<>(document.fields());
        told.keySet().removeAll(UNSAID);
        Optional.ofNullable(told.remove(TEMPLATE)).map(forms::get).ifPresent(form -> {
            told.put("kind", form);
            told.put("templateInForce", true);
        });
        return told;
    }

    /**
     * A basis with when the law was in force: the version of that day, else the last that began before it, else the
     * first. Of a law that the package does not know it says nothing.
     */
    Map<String, Object> basis(Piece basis) {
        var told = new HashMap<>(basis.fields());
        var actOn = (LocalDate) basis.field("actOn");
        laws.stream()
                .filter(law -> law.named(basis.text("law")))
                .max(Comparator.comparing((Law law) -> !law.inForceFrom().isAfter(actOn))
                        .thenComparing(Law::inForceFrom))
                .ifPresent(law -> {
                    told.put("inForceFrom", law.inForceFrom());
                    law.inForceTo().ifPresent(last -> told.put("inForceTo", last));
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
