package cn.quanhen.verify.receipt;

import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who among some keys has signed a note (signed-note, Signatures).
 *
 * @param right whose signature verifies
 * @param wrong whose signature is there and does not verify
 */
record Signed(List<Verifier> right, List<Verifier> wrong) {
    static Signed of(Note note, List<Verifier> known) {
        Signed signed = new Signed(new ArrayList<>(), new ArrayList<>());
        for (Verifier key : known) {
            line(note, key)
                    .ifPresent(line ->
                            (key.verifies(note.text(), line.signature()) ? signed.right : signed.wrong).add(key));
        }
        return signed;
    }

    static Optional<NoteSignature> line(Note note, Verifier key) {
        return note.signatures().stream()
                .filter(line -> line.key().equals(key.key()))
                .findFirst();
    }

    static String names(List<Verifier> keys) {
        return String.join(", ", keys.stream().map(key -> key.key().name()).toList());
    }
}
