package cn.quanhen.audit.witness;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Note;

/**
 * A checkpoint that a log has signed; the signature was verified.
 *
 * @param note as the log gave it out
 * @param checkpoint what it says
 */
public record SignedCheckpoint(Note note, Checkpoint checkpoint) {
    /**
     * How many bytes a note has at most that is read here, or a request with one. signed-note, Signatures: 16 of them
     * must be taken, and a post-quantum one is a line of nearly 5 kB.
     */
    public static final int LARGEST = 1 << 17;

    static SignedCheckpoint of(String note) {
        return of(Note.parse(note));
    }

    /** Of a note whose signature was verified. */
    public static SignedCheckpoint of(Note parsed) {
        return new SignedCheckpoint(parsed, Checkpoint.parse(parsed.text()));
    }

    /** The origin of its log. */
    public String origin() {
        return checkpoint.origin();
    }
}
