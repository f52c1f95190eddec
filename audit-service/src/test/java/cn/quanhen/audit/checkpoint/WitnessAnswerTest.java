package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessAnswerTest {
    private final NoteSigner log = new NoteSigner("log", pair());
    private final Cosigner city = new Cosigner("city", pair(), () -> Instant.EPOCH);
    private final Cosigner stranger = new Cosigner("stranger", pair(), () -> Instant.EPOCH);
    private final Note asked = new Checkpoint("log", 0, Hashing.empty()).signedBy(log);

    @Test
    void theCitysCosignatureIsAddedAndStrangersAreIgnored() {
        String body =
                stranger.sign(asked.text()).line() + city.sign(asked.text()).line();
        WitnessAnswer answer = WitnessAnswer.read(200, body, asked, city.verifier());
        assertThat(answer)
                .isInstanceOfSatisfying(
                        WitnessAnswer.Cosigned.class,
                        cosigned -> assertThat(cosigned.note().signatures())
                                .extracting(signature -> signature.key().name())
                                .containsExactly("log", "city"));
    }

    @Test
    void anAnswerWithoutTheCitysCosignatureDoesNotCount() {
        String others = stranger.sign(asked.text()).line();
        String wrong = city.sign("other\n").line();
        for (String body : new String[] {"", "200 OK\n", others, wrong}) {
            assertThatThrownBy(() -> WitnessAnswer.read(200, body, asked, city.verifier()))
                    .isInstanceOf(WitnessAway.class);
        }
    }

    @Test
    void aConflictTellsTheSizeThatWasCosigned() {
        assertThat(WitnessAnswer.read(409, "17\n", asked, city.verifier())).isEqualTo(new WitnessAnswer.OtherSize(17));
    }

    /**
     * Cosigning would ask the tree for a proof from there, fail, and take the other witnesses' cosignatures with it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"-1\n", "+5\n", "007\n", "17", "17\n\n", " 17\n", "9223372036854775808\n"})
    void aConflictWhoseSizeIsNotADecimalIsNoSizeAndNoContradiction(String body) {
        assertThatThrownBy(() -> WitnessAnswer.read(409, body, asked, city.verifier()))
                .isInstanceOf(WitnessAway.class);
    }

    @Test
    void anotherHistoryIsAContradictionInBothVersionsOfTheStandard() {
        assertThatThrownBy(() -> WitnessAnswer.read(422, "", asked, city.verifier()))
                .isInstanceOf(LogContradicted.class);
        assertThatThrownBy(() -> WitnessAnswer.read(409, "", asked, city.verifier()))
                .isInstanceOf(LogContradicted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500, 503})
    void anyOtherAnswerIsWorthAskingAgain(int status) {
        assertThatThrownBy(() -> WitnessAnswer.read(status, "", asked, city.verifier()))
                .isInstanceOf(WitnessAway.class);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
