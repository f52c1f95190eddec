package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusAnswer;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Tells audit-service what the service holds, straight through Kafka: no record, and so no leaf. */
@ApplicationScoped
class CensusAnswers {
    private final MutinyEmitter<byte[]> emitter;
    private final ServiceIdentity self;

    CensusAnswers(
            @Channel("census-answers") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            ServiceIdentity self) {
        this.emitter = emitter;
        this.self = self;
    }

    Uni<Void> send(Census census) {
        return emitter.send(CensusAnswer.newBuilder()
                .setSource(self.source())
                .setCensus(census)
                .build()
                .toByteArray());
    }
}
