package cn.quanhen.standalone;

import cn.quanhen.embedded.Realm;
import cn.quanhen.embedded.Secrets;
import cn.quanhen.testkit.Demo;
import java.util.ArrayList;
import java.util.List;

/** Who signs in at the demonstration's Keycloak, and with which generated passwords. */
public final class People {
    /** The realm. */
    public static final String REALM = "quanhen";
    /** The public client of command lines (password grant). */
    public static final String CLIENT = "quanhen-cli";

    private static final List<String> ROLES = List.of(
            "officer",
            "reviewer",
            "leader",
            "unit-head",
            "archivist",
            "custodian",
            "supervisor",
            "third-party",
            "service");
    private static final List<PartName> COUNTY_SERVICES =
            List.of(PartName.CASE_SERVICE, PartName.MEDIA_SERVICE, PartName.SIGNATURE_SERVICE, PartName.AUDIT_SERVICE);

    private People() {}

    /** The password of this person. */
    public static String password(Secrets secrets, Demo.Person person) {
        return secrets.get("user/" + person.username());
    }

    /** The secret of this client. */
    static String clientSecret(Secrets secrets, String client) {
        return secrets.get("client/" + client);
    }

    static Realm realm(Secrets secrets) {
        List<Realm.Person> people = Demo.PEOPLE.stream()
                .map(person -> new Realm.Person(
                        person.username(),
                        person.name(),
                        password(secrets, person),
                        person.roles(),
                        person.agency(),
                        person.county(),
                        person.certificate()))
                .toList();
        List<Realm.Client> clients = new ArrayList<>();
        COUNTY_SERVICES.forEach(
                service -> clients.add(client(secrets, service.id(), "service", Demo.AGENCY, Demo.COUNTY)));
        clients.add(client(secrets, PartName.CITY_AUDIT_SERVICE.id(), "service", Demo.CITY_AGENCY, Demo.CITY));
        clients.add(client(secrets, "third-party", "third-party", Demo.AGENCY, Demo.COUNTY));
        return new Realm(REALM, ROLES, people, CLIENT, clients);
    }

    private static Realm.Client client(Secrets secrets, String id, String role, String agency, String county) {
        return new Realm.Client(id, id, clientSecret(secrets, id), List.of(role), agency, county);
    }
}
