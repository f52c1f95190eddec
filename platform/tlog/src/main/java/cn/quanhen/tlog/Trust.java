package cn.quanhen.tlog;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whose signatures count: the log's, and those of enough witnesses.
 *
 * @param origin the log
 * @param log its key
 * @param witnesses the keys of the witnesses
 * @param quorum how many of them must have cosigned
 */
public record Trust(String origin, Verifier log, List<? extends Verifier> witnesses, int quorum) {
    /** Refuses a quorum that cannot be met. */
    public Trust {
        witnesses = List.copyOf(witnesses);
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException("a quorum of " + quorum + " among " + witnesses.size());
        }
    }

    /**
     * Opens a signed checkpoint.
     *
     * @throws MalformedException where the note is not a checkpoint
     * @throws UnverifiedException where it is another log's, or the log or too few witnesses have signed
     */
    public Checkpoint open(Note note) {
        List<Verifier> signed =
                note.openedBy(Stream.concat(Stream.of(log), witnesses.stream()).toList());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new UnverifiedException("tlog-checkpoint, Note text", "the origin is not " + origin);
        }
        if (!signed.contains(log)) {
            throw new UnverifiedException("tlog-checkpoint, Signatures", "the log has not signed");
        }
        long cosigned = witnesses.stream().filter(signed::contains).count();
        if (cosigned < quorum) {
            throw new UnverifiedException(
                    "tlog-cosignature", "cosigned by " + cosigned + " of " + quorum + " witnesses");
        }
        return checkpoint;
    }
}
