package cn.quanhen.audit.witness;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Note;
import java.time.Instant;

/**
 * What the witness last cosigned for a log.
 *
 * @param size of the tree
 * @param root of the tree
 * @param at when
 * @param note with the log's signature and the witness's
 */
public record WitnessHead(long size, Hash root, Instant at, String note) {
    static WitnessHead of(Note note, Instant at) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return new WitnessHead(checkpoint.size(), checkpoint.root(), at, note.format());
    }

    /** Whether this one is not what {@code other} is, and not older: the other went back. */
    boolean outdates(WitnessHead other) {
        return size > other.size() || size == other.size() && !root.equals(other.root());
    }
}
