package cn.quanhen.audit.checkpoint;

import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.UnverifiedException;
import cn.quanhen.tlog.Verifier;
import java.util.Arrays;
import java.util.List;

/** What a witness's answer to add-checkpoint means (tlog-witness, add-checkpoint). */
sealed interface WitnessAnswer {
    /** The witness has cosigned. */
    record Cosigned(Note note) implements WitnessAnswer {}

    /** The witness last cosigned another size than the request assumed. */
    record OtherSize(long size) implements WitnessAnswer {}

    /**
     * Reads an answer.
     *
     * @param status of HTTP
     * @param body of the answer
     * @param old the size that the request assumed
     * @param asked the checkpoint with the log's signature
     * @param witness who answers; signatures of others are ignored
     * @throws WitnessAway where it is worth asking again
     * @throws LogContradicted where the witness holds another history
     */
    static WitnessAnswer read(int status, String body, long old, Note asked, Panel.Member witness) {
        return switch (status) {
            case 200 -> new Cosigned(cosigned(body, asked, witness));
            case 409 -> new OtherSize(size(body, old, asked, witness));
            // A root mismatch at the same size is 422, and was 409 without a size in version 1.0.0.
            case 422 -> throw LogContradicted.forked(witness.name(), size(asked));
            default -> throw new WitnessAway("the witness answered " + status);
        };
    }

    private static Note cosigned(String body, Note asked, Panel.Member witness) {
        List<KeyId> keys = witness.keys().stream().map(Verifier::key).toList();
        try {
            List<NoteSignature> lines = Arrays.stream(body.split("\n"))
                    .map(NoteSignature::parse)
                    .filter(line -> keys.contains(line.key()))
                    .toList();
            Note note = asked.with(lines);
            var unused = note.openedBy(witness.keys());
            return asked.with(note.signedOnlyBy(witness.keys()).signatures());
        } catch (MalformedException | UnverifiedException e) {
            throw new WitnessAway("the witness's cosignature is not one: " + e.getMessage());
        }
    }

    /**
     * What a conflict without another size means. In version 1.0.0 of tlog-witness that was a root mismatch, where the
     * request was about the size that it assumed; otherwise somebody in between has answered.
     */
    static RuntimeException mismatch(Panel.Member witness, long old, long asked) {
        return old == asked
                ? LogContradicted.forked(witness.name(), asked)
                : new WitnessAway("the witness " + witness.name() + " answered 409 without another size");
    }

    /** A decimal and a newline; nothing at all was a root mismatch. Anything else is no answer of a witness. */
    private static long size(String body, long old, Note asked, Panel.Member witness) {
        if (body.isEmpty()) {
            throw mismatch(witness, old, size(asked));
        }
        try {
            return AddCheckpoint.size(body);
        } catch (MalformedException e) {
            throw new WitnessAway("the witness's size is not one: " + e.getMessage());
        }
    }

    private static long size(Note asked) {
        return Checkpoint.parse(asked.text()).size();
    }
}
