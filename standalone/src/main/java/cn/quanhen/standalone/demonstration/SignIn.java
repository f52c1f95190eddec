package cn.quanhen.standalone.demonstration;

import cn.quanhen.embedded.Secrets;
import cn.quanhen.standalone.Addresses;
import cn.quanhen.standalone.People;
import cn.quanhen.testkit.Demo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs people in at Keycloak with name and password, and keeps each token while it is good. */
final class SignIn {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final URI endpoint;
    private final Secrets secrets;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String bearer, Instant goodUntil) {}

    SignIn(Addresses addresses, Secrets secrets, Clock clock) {
        this.endpoint = URI.create(addresses.issuer() + "/protocol/openid-connect/token");
        this.secrets = secrets;
        this.clock = clock;
    }

    /** This person's bearer token. */
    String token(Demo.Person person) {
        Token known = tokens.get(person.username());
        if (known == null || clock.instant().isAfter(known.goodUntil())) {
            known = fetch(person);
            tokens.put(person.username(), known);
        }
        return known.bearer();
    }

    private Token fetch(Demo.Person person) {
        String form = "grant_type=password&client_id=%s&username=%s&password=%s"
                .formatted(
                        People.CLIENT,
                        person.username(),
                        URLEncoder.encode(People.password(secrets, person), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        person.username() + " cannot sign in: " + answer.statusCode() + " " + answer.body());
            }
            var json = new ObjectMapper().readTree(answer.body());
            return new Token(
                    json.path("access_token").asText(),
                    clock.instant()
                            .plusSeconds(json.path("expires_in").asLong())
                            .minus(MARGIN));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
