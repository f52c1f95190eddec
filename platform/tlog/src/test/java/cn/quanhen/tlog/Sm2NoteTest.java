package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class Sm2NoteTest {
    private static final String NAME = "quanhen.cn/log/231202";
    private static final String TEXT = NAME + "\n1\n" + "A".repeat(43) + "=\n";

    private final KeyPair keys = Keys.sm2();
    private final Sm2NoteSigner sm2 = new Sm2NoteSigner(NAME, keys);
    private final NoteSigner ed25519 = new NoteSigner(NAME, Keys.fresh());

    @Test
    void aKeyIsReadAndWrittenAlikeAndItsIdIsTheHashOfNameTypeAndKey() throws Exception {
        String vkey = sm2.verifier().vkey();
        byte[] typed = Base64.getDecoder().decode(vkey.substring(NAME.length() + 10));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(digest.digest(typed), 0, 4);

        assertThat(typed).hasSize(1 + 16 + 65).startsWith(0xff);
        assertThat(new String(typed, 1, 16, StandardCharsets.US_ASCII)).isEqualTo("quanhen.cn/sm2v1");
        assertThat(vkey).startsWith(NAME + "+" + id + "+");
        assertThat(Verifier.parse(vkey)).isEqualTo(sm2.verifier());
    }

    @Test
    void theSignatureIsThatOfTheProvidersSm2OverTheText() throws Exception {
        byte[] rs = sm2.sign(TEXT).signature();
        byte[] der = new DERSequence(new ASN1Integer[] {
                    new ASN1Integer(new java.math.BigInteger(1, Arrays.copyOf(rs, 32))),
                    new ASN1Integer(new java.math.BigInteger(1, Arrays.copyOfRange(rs, 32, 64)))
                })
                .getEncoded();
        Signature provider = Signature.getInstance("SM3withSM2", new BouncyCastleProvider());
        provider.initVerify(keys.getPublic());
        provider.update(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(provider.verify(der)).isTrue();
    }

    @Test
    void aPlainEd25519VerifierOpensTheNoteAndIgnoresTheLine() {
        Note note = Note.parse(new Note(TEXT, List.of(ed25519.sign(TEXT), sm2.sign(TEXT))).format());
        assertThat(note.openedBy(List.of(ed25519.verifier()))).containsExactly(ed25519.verifier());
        assertThat(note.openedBy(List.of(sm2.verifier()))).containsExactly(sm2.verifier());
        assertThat(note.openedBy(List.of(ed25519.verifier(), sm2.verifier()))).hasSize(2);
    }

    @Test
    void everyChangedByteOfTheSignatureAndOfTheTextIsRefused() {
        byte[] signature = sm2.sign(TEXT).signature();
        assertThat(sm2.verifier().verifies(TEXT, signature)).isTrue();
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertThat(sm2.verifier().verifies(TEXT, changed)).as("byte " + i).isFalse();
        }
        for (int i = 0; i < TEXT.length(); i++) {
            String changed = TEXT.substring(0, i) + (char) (TEXT.charAt(i) ^ 1) + TEXT.substring(i + 1);
            assertThat(sm2.verifier().verifies(changed, signature))
                    .as("character " + i)
                    .isFalse();
        }
        assertThat(sm2.verifier().verifies(TEXT, new byte[64])).isFalse();
        assertThat(sm2.verifier().verifies(TEXT, Arrays.copyOf(signature, 63))).isFalse();
        assertThat(sm2.verifier().verifies(TEXT, Arrays.copyOf(signature, 65))).isFalse();
    }

    @Test
    void aKeyOfAnotherPrivateTypeOrOffTheCurveIsRefused() {
        byte[] key = "quanhen.cn/sm2v1".getBytes(StandardCharsets.US_ASCII);
        byte[] point = Arrays.copyOf(key, 16 + 65);
        point[16] = 4;
        String offCurve = new Vkey(NAME, Vkey.PRIVATE, point).text();
        String other =
                new Vkey(NAME, Vkey.PRIVATE, "example.com/other-type".getBytes(StandardCharsets.US_ASCII)).text();
        assertThatThrownBy(() -> Verifier.parse(offCurve)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Verifier.parse(other)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Sm2NoteVerifier.parse(ed25519.verifier().vkey()))
                .isInstanceOf(MalformedException.class);
    }
}
