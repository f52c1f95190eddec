package cn.quanhen.ledger;

import static java.util.stream.Collectors.toMap;

import cn.quanhen.clock.Ids;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hash chains of records that nobody changes (Art. 7, 27). All methods run in the caller's transaction; a record and
 * its place in the outbox are written together or not at all.
 */
@ApplicationScoped
public class Ledger {
    private final Ids ids;
    private final MeterRegistry metrics;

    Ledger(Ids ids, MeterRegistry metrics) {
        this.ids = ids;
        this.metrics = metrics;
    }

    /** Where the chain ends; it stays so until the transaction is over. Empty where there is no such chain. */
    public Uni<Optional<Tip>> lock(String chain) {
        return ChainRow.locked(chain).map(row -> Optional.ofNullable(row).map(ChainRow::tip));
    }

    /** Appends a record to its chain, which begins with it where there was none. */
    public Uni<Entry> append(Append append) {
        return ChainRow.locked(append.chain())
                .chain(row -> row == null ? begin(append) : goOn(row, append))
                .invoke(entry -> metrics.counter(
                                "quanhen.records.appended",
                                "kind",
                                entry.record().getKind())
                        .increment());
    }

    /**
     * The whole chain in its order, every hash and link verified; empty where there is none.
     *
     * @throws Refusal {@link Reason#CHAIN_BROKEN}, with the name of the first record that does not hold
     */
    public Uni<List<Entry>> read(String chain) {
        return StoredChain.read(chain).map(stored -> ChainCheck.entries(stored.tip(), stored.rows()));
    }

    /** The salts of the log's commitments to the records of a chain, 16 bytes each, by the records' places. */
    public Uni<Map<Long, byte[]>> salts(String chain) {
        return RecordRow.ofChain(chain).map(rows -> rows.stream().collect(toMap(row -> row.sequence, row -> row.salt)));
    }

    private Uni<Entry> begin(Append append) {
        var entry = Entry.behind(Tip.start(append.chain()), append);
        var row = new ChainRow();
        row.endWith(entry.tip());
        return row.persist().chain(() -> write(entry));
    }

    private Uni<Entry> goOn(ChainRow row, Append append) {
        var entry = Entry.behind(row.tip(), append);
        row.endWith(entry.tip());
        return write(entry);
    }

    private Uni<Entry> write(Entry entry) {
        return RecordRow.of(entry, ids.salt())
                .persist()
                .chain(() -> OutboxRow.of(entry).persist())
                .replaceWith(entry);
    }
}
