package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.tlog.CosignatureVerifier;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What a witness's 409 with a size means for a log that has signed size 51 and asks about size 50. */
class CosigningTest {
    private static final LongSupplier SIGNED = () -> 51;

    private final Panel.Member witness = witness();

    @Test
    void aSmallerSizeIsWhereToGoOnFrom() {
        assertThatCode(() -> Cosigning.resume(witness, 40, 50, 45, SIGNED)).doesNotThrowAnyException();
        assertThatCode(() -> Cosigning.resume(witness, 40, 50, 50, SIGNED)).doesNotThrowAnyException();
    }

    /** Somebody else brought the public checkpoint of size 51 to a witness that was slow with size 50. */
    @Test
    void aSizeThatTheLogHasSignedMeanwhileIsNoContradiction() {
        assertThatThrownBy(() -> Cosigning.resume(witness, 40, 50, 51, SIGNED)).isInstanceOf(WitnessAway.class);
    }

    @Test
    void aSizeThatTheLogNeverSignedIsAContradictionThatNamesBothSizes() {
        assertThatThrownBy(() -> Cosigning.resume(witness, 40, 50, 52, SIGNED))
                .isInstanceOf(LogContradicted.class)
                .hasMessageContaining("52")
                .hasMessageContaining("51");
    }

    @Test
    void theAssumedSizeItselfContradictsOnlyWhereTheCheckpointHasThatSize() {
        assertThatThrownBy(() -> Cosigning.resume(witness, 50, 50, 50, SIGNED)).isInstanceOf(LogContradicted.class);
        assertThatThrownBy(() -> Cosigning.resume(witness, 40, 50, 40, SIGNED)).isInstanceOf(WitnessAway.class);
    }

    private static Panel.Member witness() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
            return new Panel.Member(
                    URI.create("http://w"), List.of(CosignatureVerifier.of("w", key)), Duration.ofSeconds(1));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
