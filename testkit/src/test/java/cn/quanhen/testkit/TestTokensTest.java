package cn.quanhen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TestTokensTest {
    @Test
    void aTokenIsSignedByTheKeyThatIsGivenToTheService() throws Exception {
        String[] parts = TestTokens.of(Demo.OFFICER).split("\\.");

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(TestTokens.publicKey()))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void aTokenNamesAgencyCountyCertificateAndRoles() throws Exception {
        JsonNode claims = new ObjectMapper()
                .readTree(Base64.getUrlDecoder()
                        .decode(TestTokens.of(Demo.OFFICER).split("\\.")[1]));

        assertThat(claims.path("agency").asText()).isEqualTo(Demo.AGENCY);
        assertThat(claims.path("county").asText()).isEqualTo(Demo.COUNTY);
        assertThat(claims.path("certificate").asText()).isEqualTo("08120200101");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("officer");
    }
}
