package cn.quanhen.audit.witness;

import cn.quanhen.tlog.NoteSignature;
import java.util.List;
import java.util.Optional;

/**
 * What was decided and committed.
 *
 * @param verdict on the request
 * @param head as it is now
 * @param cosignatures some only where the verdict is {@link Verdict.Cosign}
 */
record Decision(Verdict verdict, Optional<WitnessHead> head, List<NoteSignature> cosignatures) {
    static Decision refused(Verdict verdict, Optional<WitnessHead> last) {
        return new Decision(verdict, last, List.of());
    }
}
