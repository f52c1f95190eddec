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
    private final HeldRecords held;

    CensusRequests(@Channel("census-requests") MutinyEmitter<byte[]> emitter, HeldRecords held) {
        this.emitter = emitter;
        this.held = held;
    }

    /** Calls a service's roll: whether it holds all that has come here. */
    Uni<Void> ask(String source) {
        return ask(CensusRequest.newBuilder().setSource(source));
    }

    /** Asks for what the question names, and for all of it that has come here. */
    Uni<Void> ask(CensusRequest.Builder question) {
        return held.newest()
                .chain(seen -> emitter.send(question.setSeen(seen).build().toByteArray()));
    }
}
