package cn.quanhen.standalone;

import java.util.Map;

/** Short intervals, so that whoever tries the system sees at once what it notices. */
final class Rhythm {
    private Rhythm() {}

    static Map<String, String> of(PartName service) {
        return switch (service) {
            case CASE_SERVICE, MEDIA_SERVICE, SIGNATURE_SERVICE ->
                Map.of("quanhen.census.every", "10s", "quanhen.census.quiet", "3");
            case AUDIT_SERVICE, CITY_AUDIT_SERVICE ->
                Map.of("quanhen.census.overdue-after", "45s", "quanhen.integrity.every", "10s");
            case KEYCLOAK, KAFKA, POSTGRESQL -> Map.of();
        };
    }
}
