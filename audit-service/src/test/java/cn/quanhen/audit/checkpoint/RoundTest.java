package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.checkpoint.Round.Answer;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
    private final Cosigner city = new Cosigner("city", pair(), () -> Instant.EPOCH);
    private final Cosigner province = new Cosigner("province", pair(), () -> Instant.EPOCH);
    private final Checkpoint checkpoint = new Checkpoint("log", 0, Hashing.empty());
    private final SignedHead head =
            new SignedHead(checkpoint, checkpoint.signedBy(new NoteSigner("log", pair())), Instant.EPOCH);
    private final Panel both = new Panel(
            List.of(member(city), member(province)), note -> note.signatures().size() == 3);

    @Test
    void theCosignaturesOfAllWitnessesStandUnderOneCheckpoint() {
        Round round = Round.of(head, both, List.of(cosigned(city), cosigned(province)));
        assertThat(round.enough()).isTrue();
        assertThat(round.note().signatures())
                .extracting(signature -> signature.key().name())
                .containsExactly("log", "city", "province");
    }

    @Test
    void withoutTheQuorumItIsNotEnough() {
        Round round = Round.of(head, both, List.of(cosigned(city), Answer.of(new WitnessAway("gone"))));
        assertThat(round.enough()).isFalse();
        assertThat(round.cosigned()).isEqualTo(1);
        assertThat(round.missing()).isEqualTo("gone");
    }

    @Test
    void oneWitnessAloneIsAQuorumOfOne() {
        Panel alone = Panel.of(member(city));
        assertThat(Round.of(head, alone, List.of(cosigned(city))).enough()).isTrue();
        assertThat(Round.of(head, alone, List.of(cosigned(province))).enough()).isFalse();
        assertThat(Round.of(head, alone, List.of(Answer.of(new WitnessAway("gone"))))
                        .enough())
                .isFalse();
    }

    @Test
    void oneContradictionOutweighsEveryCosignature() {
        Answer contradiction = Answer.of(LogContradicted.rolledBack("province", 9, 0));
        assertThatThrownBy(() -> Round.of(head, both, List.of(cosigned(city), contradiction)))
                .isInstanceOfSatisfying(
                        LogContradicted.class, e -> assertThat(e.kind()).isEqualTo(Kind.ROLLED_BACK))
                .hasMessageContaining("9 条")
                .hasMessageContaining("只有 0 条");
    }

    private Answer cosigned(Cosigner by) {
        Note note = head.note().with(List.of(by.sign(head.note().text())));
        return Answer.of(note);
    }

    private static Panel.Member member(Cosigner witness) {
        return new Panel.Member(URI.create("http://127.0.0.1:1"), List.of(witness.verifier()), Duration.ofSeconds(1));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
