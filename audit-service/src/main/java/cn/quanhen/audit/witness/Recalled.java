package cn.quanhen.audit.witness;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import java.util.Optional;

/**
 * What one of the witness's two memories, its database and the file beside it, says of a log.
 *
 * @param head what was last cosigned; empty where nothing was, and where that cannot be read
 * @param fault why it cannot be read
 */
record Recalled(Optional<WitnessHead> head, Optional<String> fault) {
    static Recalled of(Optional<WitnessHead> head) {
        return new Recalled(head, Optional.empty());
    }

    static Recalled damaged(String fault) {
        return new Recalled(Optional.empty(), Optional.of(fault));
    }

    /**
     * What was last cosigned by both memories: the later one. What cannot be read is not believed, and the other one
     * then speaks alone.
     *
     * @throws WitnessDamaged where neither can say
     */
    static Optional<WitnessHead> newest(Recalled stored, Recalled remembered) {
        boolean damaged = stored.fault().isPresent() || remembered.fault().isPresent();
        if (damaged && stored.head().isEmpty() && remembered.head().isEmpty()) {
            throw new WitnessDamaged(stored.fault().or(remembered::fault).orElseThrow());
        }
        return remembered.outdates(stored) ? remembered.head() : stored.head();
    }

    /**
     * Refuses another log's note.
     *
     * @throws MalformedException where it is not a checkpoint of this log
     */
    static void requireOf(String origin, Note note) {
        if (!Checkpoint.parse(note.text()).origin().equals(origin)) {
            throw new MalformedException("tlog-checkpoint, Note text", "another log's");
        }
    }

    /** Whether the other one lacks what this one knows. */
    boolean outdates(Recalled other) {
        return head.isPresent()
                && (other.head().isEmpty() || head.get().outdates(other.head().get()));
    }
}
