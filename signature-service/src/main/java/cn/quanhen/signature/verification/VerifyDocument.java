package cn.quanhen.signature.verification;

import cn.quanhen.signature.trust.Workers;
import cn.quanhen.signature.v1.VerifyDocumentRequest;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import cn.quanhen.signature.verification.rule.Verifier;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Verifies a document for whoever asks. */
@ApplicationScoped
public class VerifyDocument {
    private final Verifier verifier;
    private final Workers workers;
    private final MeterRegistry metrics;
    private final Clock clock;

    VerifyDocument(Verifier verifier, Workers workers, MeterRegistry metrics, Clock clock) {
        this.verifier = verifier;
        this.workers = workers;
        this.metrics = metrics;
        this.clock = clock;
    }

    public Uni<VerifyDocumentResponse> handle(VerifyDocumentRequest request) {
        var now = clock.instant();
        return workers.run(() -> verifier.verify(request.getOfd().toByteArray(), now))
                .invoke(report -> count(report.valid() ? "valid" : "invalid"))
                .onFailure()
                .invoke(() -> count("unreadable"))
                .map(Reports::message);
    }

    private void count(String result) {
        metrics.counter("quanhen.verifications", "result", result).increment();
    }
}
