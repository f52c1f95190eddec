package cn.quanhen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKeycloakIT {
    private static final String AGENCY = "counties/231202/agencies/11231202MB1A2B3C47";

    @TempDir
    static Path directory;

    static EmbeddedKeycloak keycloak;

    @BeforeAll
    static void start() {
        Realm realm = new Realm(
                "quanhen",
                List.of("officer", "service"),
                List.of(new Realm.Person(
                        "zhao", "赵明", "a-password", List.of("officer"), AGENCY, "231202", "08120200101")),
                "quanhen-cli",
                List.of(new Realm.Client(
                        "case-service", "case-service", "a-secret", List.of("service"), AGENCY, "231202")));
        keycloak = EmbeddedKeycloak.start(
                directory.resolve("keycloak"),
                Ports.free(),
                directory.resolve("keycloak.log"),
                realm,
                Secrets.in(directory.resolve("secrets.json")));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void anOfficersTokenNamesAgencyCountyAndCertificate() throws Exception {
        JsonNode claims = claims("grant_type=password&client_id=quanhen-cli&username=zhao&password=a-password");

        assertThat(claims.path("name").asText()).isEqualTo("赵明");
        assertThat(claims.path("agency").asText()).isEqualTo(AGENCY);
        assertThat(claims.path("county").asText()).isEqualTo("231202");
        assertThat(claims.path("certificate").asText()).isEqualTo("08120200101");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .contains("officer");
        assertThat(claims.path("sub").asText()).isNotEmpty();
    }

    @Test
    void aServicesTokenHasTheRoleService() throws Exception {
        JsonNode claims = claims("grant_type=client_credentials&client_id=case-service&client_secret=a-secret");

        assertThat(claims.path("agency").asText()).isEqualTo(AGENCY);
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .contains("service");
    }

    private static JsonNode claims(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        ObjectMapper json = new ObjectMapper();
        String token = json.readTree(response.body()).path("access_token").asText();
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
