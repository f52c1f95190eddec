package cn.quanhen.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Bearer tokens with Keycloak's claims, signed by an RSA key made for this test run.
 *
 * <p>Quarkus loads tests in several class loaders, so the key lives in the system properties.
 */
public final class TestTokens {
    private static final String PUBLIC_KEY = "quanhen.test-tokens.public-key";
    private static final String PRIVATE_KEY = "quanhen.test-tokens.private-key";
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestTokens() {}

    /** A token of this person, good for an hour. */
    public static String of(Demo.Person person) {
        return of(person, Instant.now().plus(Duration.ofHours(1)));
    }

    /** A token of this person that expires then. */
    public static String of(Demo.Person person, Instant expires) {
        ObjectNode claims = JSON.createObjectNode()
                .put("iss", "https://test.quanhen.cn")
                .put("sub", subject(person))
                .put("iat", Instant.now().getEpochSecond())
                .put("exp", expires.getEpochSecond())
                .put("typ", "Bearer")
                .put("name", person.name())
                .put("preferred_username", person.username())
                .put("agency", person.agency())
                .put("county", person.county())
                .put("certificate", person.certificate());
        person.roles().forEach(claims.putObject("realm_access").putArray("roles")::add);
        return sign(claims);
    }

    /** The subject in this person's tokens. */
    public static String subject(Demo.Person person) {
        return UUID.nameUUIDFromBytes(person.username().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** For `quarkus.oidc.public-key`: X.509, Base64. */
    public static String publicKey() {
        ensureKey();
        return System.getProperty(PUBLIC_KEY);
    }

    private static String sign(ObjectNode claims) {
        ensureKey();
        try {
            String header = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
            String signed = header + "." + encode(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY)))));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static synchronized void ensureKey() {
        if (System.getProperty(PRIVATE_KEY) != null) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            System.setProperty(
                    PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
