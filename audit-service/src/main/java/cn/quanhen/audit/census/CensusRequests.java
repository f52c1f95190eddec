package cn.quanhen.audit.census;

import cn.quanhen.ledger.v1.CensusRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Asks services for a census, through Kafka. */
@ApplicationScoped
class CensusRequests {
    private final MutinyEmitter<byte[]> emitter;

    CensusRequests(@Channel("census-requests") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    Uni<Void> ask(CensusRequest request) {
        return emitter.send(request.toByteArray());
    }
}
