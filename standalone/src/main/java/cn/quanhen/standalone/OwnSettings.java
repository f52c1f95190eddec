package cn.quanhen.standalone;

import cn.quanhen.testkit.Demo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What each service is told of its own: its directories, its agencies, its neighbours. */
final class OwnSettings {
    static final String LOG_ORIGIN = "quanhen.cn/log/" + Demo.COUNTY;

    private static final String CODE = Demo.AGENCY.substring(Demo.AGENCY.lastIndexOf('/') + 1);
    private static final String SEAL = "official";

    private final Layout layout;
    private final Addresses addresses;

    OwnSettings(Layout layout, Addresses addresses) {
        this.layout = layout;
        this.addresses = addresses;
    }

    Map<String, String> of(PartName service) {
        return switch (service) {
            case CASE_SERVICE -> caseService();
            case MEDIA_SERVICE ->
                Map.of(
                        "quanhen.media.custody.directory",
                        layout.data(service).resolve("store").toString());
            case SIGNATURE_SERVICE -> signatureService();
            case AUDIT_SERVICE -> auditService();
            case CITY_AUDIT_SERVICE -> cityAuditService();
            case KEYCLOAK, KAFKA, POSTGRESQL -> throw new IllegalArgumentException(service.id() + " is no service");
        };
    }

    private Map<String, String> caseService() {
        Map<String, String> settings = new HashMap<>();
        neighbour(settings, "signature", PartName.SIGNATURE_SERVICE);
        neighbour(settings, "media", PartName.MEDIA_SERVICE);
        String agency = "quanhen.casefile.agencies.%s.".formatted(CODE);
        settings.put(agency + "title", Demo.AGENCY_TITLE);
        settings.put(agency + "short-name", Demo.AGENCY_SHORT_TITLE);
        settings.put(agency + "seal", SEAL);
        settings.put(agency + "payment", "自收到本决定书之日起十五日内，到中国农业银行绥化北林支行缴纳（罚没收入专户）");
        settings.put(agency + "reconsideration", "绥化市北林区人民政府");
        settings.put(agency + "court", "绥化市北林区人民法院");
        return settings;
    }

    private void neighbour(Map<String, String> settings, String client, PartName service) {
        settings.put("quarkus.grpc.clients.%s.host".formatted(client), "127.0.0.1");
        settings.put("quarkus.grpc.clients.%s.port".formatted(client), String.valueOf(addresses.port(service)));
    }

    private Map<String, String> signatureService() {
        return Map.of(
                "quanhen.signature.directory",
                keys(PartName.SIGNATURE_SERVICE).toString(),
                "quanhen.signature.agencies[0].name",
                Demo.AGENCY_TITLE,
                "quanhen.signature.agencies[0].resource",
                Demo.AGENCY,
                "quanhen.signature.agencies[0].seal",
                SEAL,
                "quanhen.signature.agencies[0].seal-title",
                Demo.AGENCY_TITLE,
                "quanhen.signature.agencies[0].seal-code",
                "23120200000001");
    }

    private Map<String, String> auditService() {
        Path city = keys(PartName.CITY_AUDIT_SERVICE);
        return Map.of(
                "quanhen.log.origin",
                LOG_ORIGIN,
                "quanhen.log.key-directory",
                keys(PartName.AUDIT_SERVICE).toString(),
                "quanhen.log.witness.url",
                addresses.http(PartName.CITY_AUDIT_SERVICE) + "/witness",
                "quanhen.log.witness.vkey-file",
                city.resolve("witness.vkey") + "," + city.resolve("witness-ml-dsa-44.vkey"));
    }

    private Map<String, String> cityAuditService() {
        String keys = keys(PartName.CITY_AUDIT_SERVICE).toString();
        Path counties = layout.data(PartName.CITY_AUDIT_SERVICE).resolve("counties.json");
        CountiesFile.write(
                counties,
                LOG_ORIGIN,
                keys(PartName.AUDIT_SERVICE).resolve("log.vkey"),
                addresses.http(PartName.AUDIT_SERVICE).resolve("/log"));
        return Map.of(
                "quanhen.log.origin",
                "quanhen.cn/log/" + Demo.CITY,
                "quanhen.log.key-directory",
                keys,
                "quanhen.intake.enabled",
                "false",
                "quanhen.witness.enabled",
                "true",
                "quanhen.witness.key-directory",
                keys,
                "quanhen.witness.counties-file",
                counties.toString(),
                "quanhen.supervision.enabled",
                "true");
    }

    private Path keys(PartName service) {
        return layout.keys(service);
    }
}
