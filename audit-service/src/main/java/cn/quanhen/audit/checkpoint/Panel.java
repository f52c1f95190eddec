package cn.quanhen.audit.checkpoint;

import cn.quanhen.tlog.CosignatureVerifier;
import cn.quanhen.tlog.Note;
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
    /** One witness alone, whose cosignature is needed. */
    static Panel of(Member only) {
        return new Panel(
                List.of(only),
                note -> note.signatures().stream()
                        .anyMatch(signature -> signature.key().equals(only.key().key())));
    }

    /**
     * A witness.
     *
     * @param url its submission prefix
     * @param key what it signs with
     * @param timeout how long it is waited for
     */
    record Member(URI url, CosignatureVerifier key, Duration timeout) {
        String name() {
            return key.key().name();
        }
    }
}
