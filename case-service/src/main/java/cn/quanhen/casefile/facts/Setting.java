package cn.quanhen.casefile.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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
 */
public record Setting(
        String phase, String agency, String code, String region, String kind, String pin, LocalDate standardFrom) {

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
