package cn.quanhen.standalone;

/** The parts of the two nodes, in the order of their ports. */
public enum PartName {
    /** Cases of the county. */
    CASE_SERVICE("case-service"),
    /** Recordings of the county. */
    MEDIA_SERVICE("media-service"),
    /** Seals and signatures of the county. */
    SIGNATURE_SERVICE("signature-service"),
    /** The county's log. */
    AUDIT_SERVICE("audit-service"),
    /** The city's witness and supervision. */
    CITY_AUDIT_SERVICE("city-audit-service"),
    /** Sign-in. */
    KEYCLOAK("keycloak"),
    /** Events between the services. */
    KAFKA("kafka"),
    /** Databases. */
    POSTGRESQL("postgresql");

    private final String id;

    PartName(String id) {
        this.id = id;
    }

    /** Its name in files, clients and messages. */
    public String id() {
        return id;
    }

    /** The name of its database. */
    public String database() {
        return id.replace('-', '_');
    }

    /** The module that it is built from. */
    String module() {
        return this == CITY_AUDIT_SERVICE ? AUDIT_SERVICE.id : id;
    }
}
