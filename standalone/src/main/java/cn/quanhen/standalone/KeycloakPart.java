package cn.quanhen.standalone;

import cn.quanhen.embedded.ChildProcess;
import cn.quanhen.embedded.EmbeddedKeycloak;
import cn.quanhen.embedded.Secrets;

/** Keycloak with the realm of the county and the city. */
public final class KeycloakPart implements Part {
    private final Layout layout;
    private final PortPlan ports;
    private final Secrets secrets;
    private EmbeddedKeycloak server;

    KeycloakPart(Layout layout, PortPlan ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public PartName name() {
        return PartName.KEYCLOAK;
    }

    @Override
    public void start() {
        server = EmbeddedKeycloak.start(
                layout.data(name()), ports.of(name()), layout.log(name()), People.realm(secrets), secrets);
    }

    @Override
    public ChildProcess process() {
        return server == null ? null : server.process();
    }
}
