package cn.quanhen.audit.checkpoint;

import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.Verifier;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who is asked to cosign, and whose cosignatures suffice.
 *
 * @param members each is asked
 * @param quorum whether a checkpoint with its cosignatures counts as cosigned
 */
record Panel(List<Member> members, Predicate<Note> quorum) {
    /** One witness alone, whose cosignature is needed, with each of its keys. */
    static Panel of(Member only) {
        List<KeyId> keys = only.keys().stream().map(Verifier::key).toList();
        return new Panel(
                List.of(only),
                note -> note.signatures().stream()
                        .map(NoteSignature::key)
                        .toList()
                        .containsAll(keys));
    }

    /**
     * A witness.
     *
     * @param url its submission prefix
     * @param keys what it signs with, one or more
     * @param timeout how long it is waited for
     */
    record Member(URI url, List<Verifier> keys, Duration timeout) {
        Member {
            keys = List.copyOf(keys);
        }

        /** What tells it from other witnesses. */
        KeyId id() {
            return keys.getFirst().key();
        }

        String name() {
            return id().name();
        }
    }
}
