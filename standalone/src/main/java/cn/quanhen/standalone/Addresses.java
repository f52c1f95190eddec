package cn.quanhen.standalone;

import java.net.URI;

/** Where the parts answer. */
public record Addresses(PortPlan ports) {
    /** The port of this part, on 127.0.0.1. */
    public int port(PartName part) {
        return ports.of(part);
    }

    /** gRPC and HTTP of a service, without the scheme. */
    public String authority(PartName part) {
        return "127.0.0.1:" + ports.of(part);
    }

    /** HTTP of this part. */
    public URI http(PartName part) {
        return URI.create("http://" + authority(part));
    }

    /** The issuer of tokens. */
    public URI issuer() {
        return http(PartName.KEYCLOAK).resolve("/realms/" + People.REALM);
    }
}
