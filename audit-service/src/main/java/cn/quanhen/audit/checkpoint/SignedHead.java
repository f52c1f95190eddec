package cn.quanhen.audit.checkpoint;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Note;
import java.time.Instant;

/**
 * A checkpoint of this log, signed.
 *
 * @param checkpoint what it says
 * @param note with the log's signature and those of whoever cosigned
 * @param at when it was signed
 */
public record SignedHead(Checkpoint checkpoint, Note note, Instant at) {
    static SignedHead of(String note, Instant at) {
        Note parsed = Note.parse(note);
        return new SignedHead(Checkpoint.parse(parsed.text()), parsed, at);
    }

    /** Whether it is the same signed text. */
    boolean same(SignedHead other) {
        return other != null && note.format().equals(other.note.format());
    }

    /** The size of the tree. */
    public long size() {
        return checkpoint.size();
    }
}
