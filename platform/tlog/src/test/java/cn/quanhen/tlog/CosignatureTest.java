package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CosignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1679315147);
    private static final String TEXT =
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private final KeyPair keys = Keys.fresh();
    private final Cosigner witness = new Cosigner("witness.example.com/w1", keys, () -> AT);

    @Test
    void theSignedMessageIsTwoLinesAndTheWholeText() {
        assertThat(CosignedText.of(1679315147, TEXT)).asString().isEqualTo("cosignature/v1\ntime 1679315147\n" + TEXT);
    }

    @Test
    void aCosignatureIsATimeAndASignature() {
        byte[] bytes = witness.sign(TEXT).signature();
        assertThat(bytes).hasSize(72).startsWith(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xCB);
        assertThat(Cosignature.parse(bytes).time()).isEqualTo(AT.getEpochSecond());
        assertThat(witness.verifier().verifies(TEXT, bytes)).isTrue();
    }

    @Test
    void everyChangedByteOfACosignatureIsRefused() {
        byte[] bytes = witness.sign(TEXT).signature();
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(witness.verifier().verifies(TEXT, changed))
                    .as("byte " + i)
                    .isFalse();
        }
    }

    @Test
    void aTimeBeyond2To63AndAnotherLengthAreRefused() {
        byte[] bytes = witness.sign(TEXT).signature();
        bytes[0] = (byte) 0x80;
        assertThatThrownBy(() -> Cosignature.parse(bytes)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Cosignature.parse(new byte[71])).isInstanceOf(MalformedException.class);
    }

    @Test
    void aPlainSignatureOfTheSameKeyIsNotACosignature() {
        NoteSigner plain = new NoteSigner("witness.example.com/w1", keys);
        assertThat(plain.verifier().key()).isNotEqualTo(witness.verifier().key());
        Note note = new Note(TEXT, List.of(plain.sign(TEXT)));
        assertThatThrownBy(() -> note.openedBy(List.of(witness.verifier()))).isInstanceOf(UnverifiedException.class);
    }
}
