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
import java.util.regex.Pattern;

/** What a witness's answer to add-checkpoint means (tlog-witness, add-checkpoint). */
sealed interface WitnessAnswer {
    Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9]+\\s*");

    /** The witness has cosigned. */
    record Cosigned(Note note) implements WitnessAnswer {}

    /** The witness last cosigned another size than the request assumed. */
    record OtherSize(long size) implements WitnessAnswer {}

    /**
     * Reads an answer.
     *
     * @param status of HTTP
     * @param body of the answer
     * @param asked the checkpoint with the log's signature
     * @param witness who answers; signatures of others are ignored
     * @throws WitnessAway where it is worth asking again
     * @throws LogContradicted where the witness holds another history
     */
    static WitnessAnswer read(int status, String body, Note asked, Panel.Member witness) {
        return switch (status) {
            case 200 -> new Cosigned(cosigned(body, asked, witness));
            case 409 -> new OtherSize(size(body, asked, witness));
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
            return note;
        } catch (MalformedException | UnverifiedException e) {
            throw new WitnessAway("the witness's cosignature is not one: " + e.getMessage());
        }
    }

    /** A decimal and a newline. A number that is not written so is no size, and no root mismatch either. */
    private static long size(String body, Note asked, Panel.Member witness) {
        if (!NUMBER.matcher(body).matches()) {
            throw LogContradicted.forked(witness.name(), size(asked));
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
