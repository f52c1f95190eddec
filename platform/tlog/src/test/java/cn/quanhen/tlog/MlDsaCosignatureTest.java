package cn.quanhen.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ML-DSA-44 cosignatures (tlog-cosignature)")
class MlDsaCosignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1679315147);
    private static final String TEXT =
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private final MlDsaCosigner witness = new MlDsaCosigner("witness.example.com/w1", Keys.mlDsa44(), () -> AT);

    @Test
    void theCheckpointThatAnotherImplementationSignedIsBelieved() throws IOException {
        Verifier log = Verifier.parse(resource("ml-dsa-44.vkey").strip());
        Note note = Note.parse(resource("ml-dsa-44.note"));
        assertThat(log.vkey()).isEqualTo(resource("ml-dsa-44.vkey").strip());
        assertThat(note.openedBy(List.of(log))).containsExactly(log);
    }

    @Test
    void theSignedMessageNamesTheWitnessTheTimeTheLogAndItsTreeFromTheFirstLeaf() {
        byte[] message = CosignedTree.of(
                "w", 5, Checkpoint.parse("log\n7\n" + Hash.of(new byte[32]).base64() + "\n"));
        assertThat(HexFormat.of().formatHex(message))
                .isEqualTo(HexFormat.of().formatHex("subtree/v1\n\0".getBytes(UTF_8))
                        + "0177" + "0000000000000005" + "036c6f67" + "0000000000000000" + "0000000000000007"
                        + "00".repeat(32));
    }

    @Test
    void aCosignatureIsATimeAndASignature() {
        byte[] bytes = witness.sign(TEXT).signature();
        assertThat(bytes).hasSize(8 + 2420).startsWith(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xCB);
        assertThat(Cosignature.parse(bytes).time()).isEqualTo(AT.getEpochSecond());
        assertThat(witness.verifier().verifies(TEXT, bytes)).isTrue();
    }

    @Test
    void everyChangedByteOfACosignatureIsRefused() {
        byte[] bytes = witness.sign(TEXT).signature();
        for (int i = 0; i < bytes.length; i += i < Long.BYTES ? 1 : 7) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(witness.verifier().verifies(TEXT, changed))
                    .as("byte " + i)
                    .isFalse();
        }
    }

    @Test
    void anotherSizeRootOriginOrNameOfTheWitnessIsRefused() {
        byte[] bytes = witness.sign(TEXT).signature();
        Verifier key = witness.verifier();
        assertThat(key.verifies(TEXT.replace("20852163", "20852164"), bytes)).isFalse();
        assertThat(key.verifies(TEXT.replace("CsUY", "CsUZ"), bytes)).isFalse();
        assertThat(key.verifies(TEXT.replace("sofa", "door"), bytes)).isFalse();
        MlDsaCosignatureVerifier other = new MlDsaCosignatureVerifier(
                new KeyId("witness.example.com/w2", key.key().id()), ((MlDsaCosignatureVerifier) key).hex());
        assertThat(other.verifies(TEXT, bytes)).isFalse();
    }

    @Test
    void extensionLinesAreNotSignedAndSoNotBelieved() {
        byte[] bytes = witness.sign(TEXT).signature();
        assertThat(witness.verifier().verifies(TEXT + "an extension\n", bytes)).isFalse();
    }

    @Test
    void aNameBeyond255BytesAndATextThatIsNoCheckpointAreRefused() {
        MlDsaCosigner longer = new MlDsaCosigner("w".repeat(256), Keys.mlDsa44(), () -> AT);
        assertThatThrownBy(() -> longer.sign(TEXT)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> witness.sign("no checkpoint\n")).isInstanceOf(MalformedException.class);
    }

    @Test
    void aPolicyMayDemandIt() {
        NoteSigner log = new NoteSigner("example.com/behind-the-sofa", Keys.fresh());
        Policy policy = Policy.parse(("log " + log.verifier().vkey() + "\nwitness city "
                        + witness.verifier().vkey() + "\nquorum city\n")
                .getBytes(UTF_8));
        Note signed = new Note(TEXT, List.of(log.sign(TEXT)));
        assertThatThrownBy(() -> policy.open(signed)).isInstanceOf(UnverifiedException.class);
        assertThat(policy.open(signed.with(List.of(witness.sign(TEXT)))).size()).isEqualTo(20852163);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MlDsaCosignatureTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
