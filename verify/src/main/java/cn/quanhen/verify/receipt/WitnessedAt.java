package cn.quanhen.verify.receipt;

import cn.quanhen.tlog.Cosignature;
import cn.quanhen.tlog.MlDsaCosignatureVerifier;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.Verifier;
import java.time.Instant;
import java.util.List;

/** Which witness cosigned when, by its own clock (tlog-cosignature, Format). */
final class WitnessedAt {
    private WitnessedAt() {}

    static String text(Note note, List<Verifier> witnesses) {
        return String.join(
                ", ",
                witnesses.stream()
                        .map(key -> key.key().name() + " " + kind(key) + " "
                                + time(Signed.line(note, key).orElseThrow()))
                        .toList());
    }

    /** One witness signs with several keys under one name. */
    private static String kind(Verifier key) {
        return key instanceof MlDsaCosignatureVerifier ? "(ML-DSA-44)" : "(Ed25519)";
    }

    private static Instant time(NoteSignature line) {
        long seconds = Cosignature.parse(line.signature()).time();
        return Instant.ofEpochSecond(Math.min(seconds, Instant.MAX.getEpochSecond()));
    }
}
