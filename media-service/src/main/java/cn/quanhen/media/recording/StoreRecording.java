package cn.quanhen.media.recording;

import cn.quanhen.clock.Ids;
import cn.quanhen.identity.Caller;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.media.custody.Digest;
import cn.quanhen.media.custody.Fingerprint;
import cn.quanhen.media.v1.Recording;
import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.RecordingStored;
import com.google.protobuf.ByteString;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Makes a recording of an object in custody: its chain begins, and it is listed. Runs in the caller's transaction. */
@ApplicationScoped
public class StoreRecording {
    private final Clock clock;
    private final Ids ids;
    private final Ledger ledger;
    private final MeterRegistry metrics;

    StoreRecording(Clock clock, Ids ids, Ledger ledger, MeterRegistry metrics) {
        this.clock = clock;
        this.ids = ids;
        this.ledger = ledger;
        this.metrics = metrics;
    }

    /**
     * @param lateReason why it comes more than 24 hours after its end; may be empty where it does not
     * @throws cn.quanhen.refusal.Refusal {@code LATE_REASON_MISSING} (Art. 24)
     */
    public Uni<Recording> handle(
            Caller caller,
            String requestId,
            String caseName,
            RecordingFacts facts,
            Fingerprint fingerprint,
            String lateReason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var term = new StorageTerm(Times.of(facts.getEndedAt()));
        LateReason.require(term, at, lateReason);
        var name = new RecordingName(caseName, ids.next());
        var stored = RecordingStored.newBuilder()
                .setRecording(name.toString())
                .setFacts(facts)
                .setSize(fingerprint.size())
                .setSha256(bytes(fingerprint.sha256()))
                .setSm3(bytes(fingerprint.sm3()))
                .setSha256Root(bytes(fingerprint.sha256Root()))
                .setSm3Root(bytes(fingerprint.sm3Root()))
                .setLate(term.late(at))
                .setLateReason(lateReason)
                .build();
        return ledger.append(new Append(name.toString(), stored, term.endedAt(), at, caller, requestId, lateReason))
                .call(() -> RecordingRow.of(name, stored, at).persist())
                .invoke(() -> count(stored))
                .map(entry -> RecordingMessages.of(stored, at));
    }

    private void count(RecordingStored stored) {
        metrics.counter("quanhen.media.bytes.stored").increment(stored.getSize());
        if (stored.getLate()) {
            metrics.counter("quanhen.media.recordings.late").increment();
        }
    }

    private static ByteString bytes(Digest digest) {
        return ByteString.copyFrom(digest.bytes());
    }
}
