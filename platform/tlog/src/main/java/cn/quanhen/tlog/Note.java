package cn.quanhen.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with its signatures (signed-note, Format). Until {@link #openedBy} has accepted it, nothing in it is to be
 * believed.
 *
 * @param text the text, with its final newline
 * @param signatures at least one
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** The most signatures that are read; the standard asks for at least 16. */
    public static final int MAX_SIGNATURES = 100;

    private static final String CLAUSE = "signed-note, Format";

    /** Refuses what could not be written and read again. */
    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedException(CLAUSE, "a text without final newline or with control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException(CLAUSE, signatures.size() + " signatures");
        }
    }

    /**
     * Reads a note from its bytes.
     *
     * @throws MalformedException where they are not one
     */
    public static Note parse(byte[] bytes) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedException(CLAUSE, "not UTF-8");
        }
    }

    /**
     * Reads a note. The last empty line parts the text from the signatures.
     *
     * @throws MalformedException where it is not one
     */
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new MalformedException(CLAUSE, "no empty line before signature lines, or no newline after them");
        }
        String[] lines = note.substring(blank + 2, note.length() - 1).split("\n", MAX_SIGNATURES + 1);
        List<NoteSignature> signatures =
                Arrays.stream(lines).map(NoteSignature::parse).toList();
        return new Note(note.substring(0, blank + 1), signatures);
    }

    /** The note, ready to be published. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** The same text with further signatures after those it has. */
    public Note with(Collection<NoteSignature> more) {
        return new Note(text, Stream.concat(signatures.stream(), more.stream()).toList());
    }

    /**
     * The same text with only the lines by which keys of {@code known} have signed it, one for each, in their order:
     * what anybody may add to a note stays behind.
     *
     * @throws UnverifiedException where none of them has signed
     */
    public Note signedOnlyBy(Collection<? extends Verifier> known) {
        List<NoteSignature> kept = known.stream()
                .flatMap(verifier -> signatures.stream()
                        .filter(line -> line.key().equals(verifier.key()))
                        .filter(line -> verifier.verifies(text, line.signature()))
                        .limit(1))
                .toList();
        if (kept.isEmpty()) {
            throw new UnverifiedException("signed-note, Signatures", "no known key has signed");
        }
        return new Note(text, kept);
    }

    /**
     * The keys among {@code known} that signed this text (signed-note, Signatures). Signatures of other keys are
     * ignored, even where they share a name or an id.
     *
     * @throws UnverifiedException where a known key's signature is wrong, or none of them signed
     */
    public List<Verifier> openedBy(Collection<? extends Verifier> known) {
        List<Verifier> signed = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (Verifier verifier : known) {
                if (verifier.key().equals(signature.key()) && !signed.contains(verifier)) {
                    if (!verifier.verifies(text, signature.signature())) {
                        throw new UnverifiedException(
                                "signed-note, Signatures",
                                "the signature of " + verifier.key().name() + " is wrong");
                    }
                    signed.add(verifier);
                }
            }
        }
        if (signed.isEmpty()) {
            throw new UnverifiedException("signed-note, Signatures", "no known key has signed");
        }
        return signed;
    }
}
