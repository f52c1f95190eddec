package cn.quanhen.ledger;

import com.google.protobuf.Message;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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
     * Appends, one after the other, what is only said now, while no other replica appends to the chain: so fences never
     * go back along it.
     *
     * @param contents empty where nothing is to be appended
     */
    @WithTransaction
    <M extends Message> Uni<List<M>> append(Supplier<Uni<List<M>>> contents) {
        return ledger.lock(self.censusChain())
                .chain(locked -> contents.get())
                .call(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(content -> write(content).call(Panache::flush))
                        .collect()
                        .last());
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
