package cn.quanhen.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** Where a chain ends, as the database keeps it. Locked by whoever appends. */
@Entity
@Table(name = "chain")
public class ChainRow extends PanacheEntityBase {
    @Id
    public String name;

    @Column(name = "tip_sequence")
    public long tipSequence;

    @Column(name = "tip_hash")
    public byte[] tipHash;

    static Uni<ChainRow> locked(String name) {
        return findById(name, LockModeType.PESSIMISTIC_WRITE);
    }

    Tip tip() {
        return new Tip(name, tipSequence, tipHash);
    }

    void endWith(Tip tip) {
        name = tip.chain();
        tipSequence = tip.sequence();
        tipHash = tip.hash();
    }
}
