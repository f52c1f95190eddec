package cn.quanhen.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The realm of a node: its people and its services, with the claims that the services read.
 *
 * @param name the realm
 * @param roles all realm roles
 * @param people who signs in, through the public client
 * @param publicClient the client of command lines and of the demonstration (password grant)
 * @param clients services and third parties, with service accounts (client credentials)
 */
public record Realm(String name, List<String> roles, List<Person> people, String publicClient, List<Client> clients) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKEN_SECONDS = 3600;

    /** The attributes that go into the tokens as claims of the same name. */
    static final List<String> CLAIMS = List.of("agency", "county", "certificate");

    /** Somebody who signs in. `agency` is a resource name; `certificate` may be empty. */
    public record Person(
            String username,
            String name,
            String password,
            List<String> roles,
            String agency,
            String county,
            String certificate) {}

    /** A client with a service account, in an agency of a county. */
    public record Client(String id, String name, String secret, List<String> roles, String agency, String county) {}

    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        JSON.writeValue(file.toFile(), json());
    }

    ObjectNode json() {
        ObjectNode realm = JSON.createObjectNode()
                .put("realm", name)
                .put("enabled", true)
                .put("sslRequired", "none")
                .put("accessTokenLifespan", TOKEN_SECONDS)
                .put("ssoSessionIdleTimeout", 10 * TOKEN_SECONDS)
                .put("bruteForceProtected", true);
        ArrayNode realmRoles = realm.putObject("roles").putArray("realm");
        roles.forEach(role -> realmRoles.addObject().put("name", role));
        ArrayNode realmClients = realm.putArray("clients");
        withClaims(realmClients.addObject())
                .put("clientId", publicClient)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true)
                .put("standardFlowEnabled", false);
        ArrayNode users = realm.putArray("users");
        for (Person person : people) {
            ObjectNode user = account(users.addObject(), person.roles(), person.agency(), person.county());
            user.put("username", person.username()).put("firstName", person.name());
            user.withObject("attributes").putArray("certificate").add(person.certificate());
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", person.password())
                    .put("temporary", false);
        }
        for (Client client : clients) {
            withClaims(realmClients.addObject())
                    .put("clientId", client.id())
                    .put("name", client.name())
                    .put("secret", client.secret())
                    .put("serviceAccountsEnabled", true)
                    .put("standardFlowEnabled", false);
            account(users.addObject(), client.roles(), client.agency(), client.county())
                    .put("username", "service-account-" + client.id())
                    .put("firstName", client.name())
                    .put("serviceAccountClientId", client.id());
        }
        declareAttributes(realm);
        return realm;
    }

    private static ObjectNode account(ObjectNode user, List<String> roles, String agency, String county) {
        user.put("enabled", true);
        ArrayNode realmRoles = user.putArray("realmRoles");
        roles.forEach(realmRoles::add);
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("agency").add(agency);
        attributes.putArray("county").add(county);
        return user;
    }

    private static ObjectNode withClaims(ObjectNode client) {
        client.put("enabled", true).put("protocol", "openid-connect").put("fullScopeAllowed", true);
        ArrayNode mappers = client.putArray("protocolMappers");
        for (String claim : CLAIMS) {
            mappers.addObject()
                    .put("name", claim)
                    .put("protocol", "openid-connect")
                    .put("protocolMapper", "oidc-usermodel-attribute-mapper")
                    .putObject("config")
                    .put("user.attribute", claim)
                    .put("claim.name", claim)
                    .put("jsonType.label", "String")
                    .put("access.token.claim", "true");
        }
        return client;
    }

    /**
     * Keycloak drops attributes that the realm's user profile does not declare; only an administrator may edit ours.
     */
    private static void declareAttributes(ObjectNode realm) {
        ObjectNode profile = JSON.createObjectNode();
        ArrayNode attributes = profile.putArray("attributes");
        for (String attribute :
                List.of("username", "email", "firstName", "lastName", "agency", "county", "certificate")) {
            ObjectNode declared = attributes.addObject().put("name", attribute);
            ObjectNode permissions = declared.putObject("permissions");
            permissions.putArray("view").add("admin").add("user");
            permissions.putArray("edit").add("admin");
        }
        realm.putObject("components")
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .addObject()
                .put("providerId", "declarative-user-profile")
                .putObject("config")
                .putArray("kc.user.profile.config")
                .add(profile.toString());
    }
}
