package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.MlDsaCosigner;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.Verifier;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessAnswerTest {
    private final NoteSigner log = new NoteSigner("log", pair());
    private final Cosigner city = new Cosigner("city", pair(), () -> Instant.EPOCH);
    private final MlDsaCosigner lasting = new MlDsaCosigner("city", pair("ML-DSA-44"), () -> Instant.EPOCH);
    private final Panel.Member witness = member(city.verifier());
    private final Cosigner stranger = new Cosigner("stranger", pair(), () -> Instant.EPOCH);
    private final Note asked = new Checkpoint("log", 0, Hashing.empty()).signedBy(log);

    @Test
    void theCitysCosignatureIsAddedAndStrangersAreIgnored() {
        String body =
                stranger.sign(asked.text()).line() + city.sign(asked.text()).line();
        WitnessAnswer answer = WitnessAnswer.read(200, body, asked, witness);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        WitnessAnswer.Cosigned.class,
                        cosigned -> assertThat(cosigned.note().signatures())
                                .extracting(signature -> signature.key().name())
                                .containsExactly("log", "city"));
    }

    @Test
    void aWitnessThatSignsWithTwoKeysHasBothLinesAddedWhereBothAreKnown() {
        String body =
                city.sign(asked.text()).line() + lasting.sign(asked.text()).line();
        assertThat(lines(body, member(city.verifier(), lasting.verifier())))
                .containsExactly(city.verifier().key(), lasting.verifier().key());
        assertThat(lines(body, witness)).containsExactly(city.verifier().key());
    }

    @Test
    void aWrongLineOfEitherKeyMakesTheAnswerWorthless() {
        String body = city.sign(asked.text()).line()
                + lasting.sign(new Checkpoint("log", 1, Hashing.empty()).text()).line();
        assertThatThrownBy(() -> lines(body, member(city.verifier(), lasting.verifier())))
                .isInstanceOf(WitnessAway.class);
    }

    @Test
    void anAnswerWithoutTheCitysCosignatureDoesNotCount() {
        String others = stranger.sign(asked.text()).line();
        String wrong = city.sign("other\n").line();
        for (String body : new String[] {"", "200 OK\n", others, wrong}) {
            assertThatThrownBy(() -> WitnessAnswer.read(200, body, asked, witness))
                    .isInstanceOf(WitnessAway.class);
        }
    }

    @Test
    void aConflictTellsTheSizeThatWasCosigned() {
        assertThat(WitnessAnswer.read(409, "17\n", asked, witness)).isEqualTo(new WitnessAnswer.OtherSize(17));
    }

    /**
     * Cosigning would ask the tree for a proof from there, fail, and take the other witnesses' cosignatures with it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"-1\n", "+5\n", "007\n", "17", "17\n\n", " 17\n", "9223372036854775808\n"})
    void aConflictWhoseSizeIsNotADecimalIsNoSizeAndNoContradiction(String body) {
        assertThatThrownBy(() -> WitnessAnswer.read(409, body, asked, witness)).isInstanceOf(WitnessAway.class);
    }

    @Test
    void anotherHistoryIsAContradictionInBothVersionsOfTheStandard() {
        assertThatThrownBy(() -> WitnessAnswer.read(422, "", asked, witness)).isInstanceOf(LogContradicted.class);
        assertThatThrownBy(() -> WitnessAnswer.read(409, "", asked, witness)).isInstanceOf(LogContradicted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500, 503})
    void anyOtherAnswerIsWorthAskingAgain(int status) {
        assertThatThrownBy(() -> WitnessAnswer.read(status, "", asked, witness)).isInstanceOf(WitnessAway.class);
    }

    private List<KeyId> lines(String body, Panel.Member answering) {
        WitnessAnswer.Cosigned cosigned = (WitnessAnswer.Cosigned) WitnessAnswer.read(200, body, asked, answering);
        return cosigned.note().signatures().stream()
                .skip(asked.signatures().size())
                .map(NoteSignature::key)
                .toList();
    }

    private static Panel.Member member(Verifier... keys) {
        return new Panel.Member(URI.create("http://127.0.0.1:1"), List.of(keys), Duration.ofSeconds(1));
    }

    private static KeyPair pair() {
        return pair("Ed25519");
    }

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm, provider(algorithm)).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Provider provider(String algorithm) {
        return algorithm.equals("Ed25519") ? Security.getProvider("SunEC") : new BouncyCastleProvider();
    }
}
