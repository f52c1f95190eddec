package cn.quanhen.embedded;

import java.nio.file.Path;
import java.util.Map;

/** A real Keycloak from its distribution, with one realm imported at its first start. */
public final class EmbeddedKeycloak implements AutoCloseable {
    private final ChildProcess process;
    private final int port;
    private final String realm;

    private EmbeddedKeycloak(ChildProcess process, int port, String realm) {
        this.process = process;
        this.port = port;
        this.realm = realm;
    }

    /**
     * Starts it on this data directory, and waits until the realm answers. The very first start on a machine builds the
     * distribution, which takes half a minute.
     *
     * @param data kept between starts; the realm is imported when it is new
     * @throws PartFailure if it does not come up
     */
    public static EmbeddedKeycloak start(Path data, int port, Path log, Realm realm, Secrets secrets) {
        KeycloakHome home = new KeycloakHome(data, log);
        home.prepare(realm);
        Command server = home.server(port)
                .with(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        secrets.get("keycloak/admin")));
        EmbeddedKeycloak keycloak = new EmbeddedKeycloak(ChildProcess.start(server), port, realm.name());
        try {
            home.awaitRealm(keycloak.process, port, realm.name());
        } catch (PartFailure e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    /** The realm's issuer, for `quarkus.oidc.auth-server-url`. */
    public String issuer() {
        return "http://127.0.0.1:%d/realms/%s".formatted(port, realm);
    }

    /** Its process. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
