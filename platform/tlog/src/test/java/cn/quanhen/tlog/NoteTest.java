package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String LINE = "— PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final NoteVerifier PETER = NoteVerifier.parse(Keys.GO_VKEY);

    @Test
    void theNoteOfTheGoImplementationIsMadeByteForByte() {
        NoteSigner signer = new NoteSigner("PeterNeumann", Keys.go());
        Note note = new Note(TEXT, List.of(signer.sign(TEXT)));
        assertThat(note.format()).isEqualTo(TEXT + "\n" + LINE);
        assertThat(note.openedBy(List.of(PETER))).containsExactly(PETER);
    }

    @Test
    void ofANoteTheLinesOfKnownKeysThatHoldAreKeptAndNoOthers() {
        NoteSignature own = Note.parse(TEXT + "\n" + LINE).signatures().getFirst();
        NoteSignature wrong = new NoteSignature(own.key(), new byte[64]);
        NoteSignature junk = new NoteSignature(new KeyId("example.org/other", 1), new byte[3000]);
        Note note = new Note(TEXT, List.of(junk, wrong, own, own, junk));
        assertThat(note.signedOnlyBy(List.of(PETER)).format()).isEqualTo(TEXT + "\n" + LINE);
        assertThatThrownBy(() -> new Note(TEXT, List.of(junk, wrong)).signedOnlyBy(List.of(PETER)))
                .isInstanceOf(UnverifiedException.class);
    }

    @Test
    void theTextMayHoldEmptyLinesAndTheLastOnePartsItFromTheSignatures() {
        Note note = Note.parse("one\n\ntwo\n\n" + LINE);
        assertThat(note.text()).isEqualTo("one\n\ntwo\n");
        assertThat(note.format()).isEqualTo("one\n\ntwo\n\n" + LINE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no signature                   |`text\n\n`",
                "no empty line                  |`text\n%s`",
                "no final newline               |`text\n\n%1$.20s`",
                "empty line at the end          |`text\n\n%s\n`",
                "no text                        |`\n%s`",
                "hyphen in place of the dash    |`text\n\n- Peter x08go/ZJkuBS\n`",
                "no name                        |`text\n\n—  x08go/ZJkuBS\n`",
                "plus in the name               |`text\n\n— a+b x08go/ZJkuBS\n`",
                "no-break space in the name     |`text\n\n— a\u00a0b x08go/ZJkuBS\n`",
                "ideographic space in the name  |`text\n\n— a\u3000b x08go/ZJkuBS\n`",
                "next-line in the name          |`text\n\n— a\u0085b x08go/ZJkuBS\n`",
                "two spaces                     |`text\n\n— ab  x08go/ZJkuBS\n`",
                "trailing space                 |`text\n\n— ab x08go/ZJkuBS \n`",
                "base64 for addresses           |`text\n\n— ab x08go_ZJkuBS\n`",
                "base64 without padding         |`text\n\n— ab x08go/ZJkuA\n`",
                "base64 with stray bits         |`text\n\n— ab x08go/ZJkuB=\n`",
                "no signature after the key id  |`text\n\n— ab x08gow==\n`",
                "tab in the text                |`te\txt\n\n%s`",
                "carriage return in the text    |`text\r\n\n%s`",
                "carriage return after the line |`text\n\n— ab x08go/ZJkuBS\r\n`",
            })
    void whatIsNotANoteIsRefused(String why, String note) {
        String bytes = note.replace("%s", LINE).replace("%1$.20s", LINE.strip());
        assertThatThrownBy(() -> Note.parse(bytes)).as(why).isInstanceOf(MalformedException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = ("te?t\n\n" + LINE).getBytes(StandardCharsets.UTF_8);
        bytes[2] = (byte) 0xC0;
        assertThatThrownBy(() -> Note.parse(bytes)).isInstanceOf(MalformedException.class);
    }

    @Test
    void signaturesOfUnknownKeysAreIgnoredEvenWhereTheyShareANameOrAnId() {
        NoteSigner sameName = new NoteSigner("PeterNeumann", Keys.fresh());
        NoteSignature sameId = new NoteSignature(new KeyId("Other", PETER.key().id()), new byte[64]);
        Note note =
                new Note(TEXT, List.of(sameName.sign(TEXT), sameId)).with(List.of(NoteSignature.parse(LINE.strip())));
        assertThat(note.openedBy(List.of(PETER))).containsExactly(PETER);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, Note.MAX_SIGNATURES})
    void manySignaturesAreAccepted(int count) {
        assertThat(signedBy(count).openedBy(List.of(PETER))).containsExactly(PETER);
    }

    @Test
    void tooManySignaturesAreRefused() {
        String note = signedBy(Note.MAX_SIGNATURES).format() + LINE;
        assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(MalformedException.class);
    }

    private static Note signedBy(int count) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            signatures.add(new NoteSignature(new KeyId("witness-" + i, i), new byte[72]));
        }
        signatures.add(NoteSignature.parse(LINE.strip()));
        return Note.parse(new Note(TEXT, signatures).format());
    }

    @Test
    void aNoteThatNoKnownKeySignedIsRefused() {
        Note note = Note.parse(TEXT + "\n" + LINE);
        NoteVerifier other = NoteVerifier.of("PeterNeumann", Keys.fresh().getPublic());
        assertThatThrownBy(() -> note.openedBy(List.of(other))).isInstanceOf(UnverifiedException.class);
        assertThatThrownBy(() -> note.openedBy(List.of())).isInstanceOf(UnverifiedException.class);
    }

    @Test
    void aKnownKeysWrongSignatureSpoilsTheWholeNote() {
        NoteSigner good = new NoteSigner("good", Keys.fresh());
        Note note = Note.parse("other\n\n" + LINE).with(List.of(good.sign("other\n")));
        assertThatThrownBy(() -> note.openedBy(List.of(PETER, good.verifier())))
                .isInstanceOf(UnverifiedException.class)
                .hasMessageContaining("PeterNeumann");
    }

    @Test
    void aSignatureOfAnotherLengthDoesNotVerify() {
        assertThat(PETER.verifies(TEXT, new byte[63])).isFalse();
        assertThat(PETER.verifies(TEXT, new byte[0])).isFalse();
        assertThat(PETER.verifies(TEXT, new byte[65])).isFalse();
    }
}
