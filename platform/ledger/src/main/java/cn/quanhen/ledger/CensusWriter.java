package cn.quanhen.ledger;

import com.google.protobuf.Message;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Appends what a service says of itself to its census chain, like any other record. */
@ApplicationScoped
class CensusWriter {
    private final Ledger ledger;
    private final ServiceIdentity self;
    private final Clock clock;

    CensusWriter(Ledger ledger, ServiceIdentity self, Clock clock) {
        this.ledger = ledger;
        this.self = self;
        this.clock = clock;
    }

    /**
     * Appends what is only said now, while no other replica appends to the chain: so fences never go back along it.
     *
     * @param content empty where nothing is to be appended
     */
    @WithTransaction
    <M extends Message> Uni<Optional<M>> append(Supplier<Uni<Optional<M>>> content) {
        return ledger.lock(self.censusChain())
                .chain(locked -> content.get())
                .call(found -> found.isPresent()
                        ? write(found.get()).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Entry> append(Message content) {
        return write(content);
    }

    private Uni<Entry> write(Message content) {
        var at = clock.instant();
        return ledger.append(new Append(self.censusChain(), content, at, at, self.caller(), ""));
    }
}
