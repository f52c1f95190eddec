package cn.quanhen.standalone;

import cn.quanhen.embedded.Database;
import cn.quanhen.embedded.Secrets;
import cn.quanhen.testkit.Demo;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every service is told: where the parts are, and who it is. */
final class Settings {
    private final Addresses addresses;
    private final Secrets secrets;
    private final PostgresPart postgres;
    private final OwnSettings own;

    Settings(Layout layout, Addresses addresses, Secrets secrets, PostgresPart postgres) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.postgres = postgres;
        this.own = new OwnSettings(layout, addresses);
    }

    SortedMap<String, String> of(PartName service) {
        SortedMap<String, String> settings = new TreeMap<>(shared(service));
        settings.putAll(database(postgres.database(service)));
        settings.putAll(own.of(service));
        return settings;
    }

    private Map<String, String> shared(PartName service) {
        String issuer = addresses.issuer().toString();
        return Map.ofEntries(
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("quarkus.http.port", String.valueOf(addresses.port(service))),
                Map.entry("kafka.bootstrap.servers", addresses.authority(PartName.KAFKA)),
                Map.entry("quarkus.oidc.auth-server-url", issuer),
                Map.entry("quarkus.oidc-client.auth-server-url", issuer),
                Map.entry("quarkus.oidc-client.client-id", service.id()),
                Map.entry(
                        "quarkus.oidc-client.credentials.client-secret.value",
                        People.clientSecret(secrets, service.id())),
                Map.entry("quanhen.county", service == PartName.CITY_AUDIT_SERVICE ? Demo.CITY : Demo.COUNTY));
    }

    private static Map<String, String> database(Database database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.username", database.app().role(),
                "quarkus.datasource.password", database.app().password(),
                "quarkus.flyway.jdbc-url", database.jdbcUrl(),
                "quarkus.flyway.username", database.owner().role(),
                "quarkus.flyway.password", database.owner().password());
    }
}
