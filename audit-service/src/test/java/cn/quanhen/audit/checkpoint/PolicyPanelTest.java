package cn.quanhen.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PolicyPanelTest {
    private final NoteSigner log = new NoteSigner("log", pair());
    private final Cosigner city = new Cosigner("city", pair(), () -> Instant.EPOCH);
    private final Cosigner province = new Cosigner("province", pair(), () -> Instant.EPOCH);
    private final Cosigner offline = new Cosigner("offline", pair(), () -> Instant.EPOCH);
    private final Note signed = new Checkpoint("log", 0, Hashing.empty()).signedBy(log);

    @Test
    void theWitnessesWithAnAddressAreAsked() {
        assertThat(panel("quorum none").members())
                .extracting(Panel.Member::name, Panel.Member::url)
                .containsExactly(
                        tuple("city", URI.create("http://127.0.0.1:1/witness")),
                        tuple("province", URI.create("http://127.0.0.1:2/w")));
    }

    @Test
    void keysUnderOneAddressAreOneWitnessThatIsAskedOnce() {
        String file = "witness c " + city.verifier().vkey() + " http://127.0.0.1:1/witness\nwitness d "
                + province.verifier().vkey() + " http://127.0.0.1:1/witness\ngroup both all c d\nquorum both\n";
        Panel panel = PolicyPanel.read(file.getBytes(UTF_8), log.verifier(), Duration.ofSeconds(1));
        assertThat(panel.members()).hasSize(1);
        assertThat(panel.members().getFirst().keys()).containsExactly(city.verifier(), province.verifier());
    }

    @Test
    void bothAreNeededWhereThePolicyNeedsBoth() {
        Panel panel = panel("group both all c p\nquorum both");
        assertThat(panel.quorum().test(signed)).isFalse();
        assertThat(panel.quorum().test(cosigned(city))).isFalse();
        assertThat(panel.quorum().test(cosigned(city, province))).isTrue();
    }

    @Test
    void anyOfThemSufficesWhereThePolicySaysSo() {
        Panel panel = panel("group one any c p o\nquorum one");
        assertThat(panel.quorum().test(signed)).isFalse();
        assertThat(panel.quorum().test(cosigned(province))).isTrue();
    }

    @Test
    void aPolicyThatIsNotOneIsRefused() {
        assertThatThrownBy(() -> panel("quorum nobody")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> panel("")).isInstanceOf(MalformedException.class);
    }

    private Panel panel(String quorum) {
        String file = """
                # the county's witnesses
                witness c %s http://127.0.0.1:1/witness
                \twitness p  %s\thttp://127.0.0.1:2/w
                witness o %s
                %s
                """.formatted(
                        city.verifier().vkey(),
                        province.verifier().vkey(),
                        offline.verifier().vkey(),
                        quorum);
        return PolicyPanel.read(file.getBytes(UTF_8), log.verifier(), Duration.ofSeconds(1));
    }

    private Note cosigned(Cosigner... by) {
        return signed.with(Arrays.stream(by).map(it -> it.sign(signed.text())).toList());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
