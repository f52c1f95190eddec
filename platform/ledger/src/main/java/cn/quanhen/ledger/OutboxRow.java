package cn.quanhen.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A record that Kafka has not acknowledged yet. */
@Entity
@Table(name = "outbox")
public class OutboxRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String chain;
    public long sequence;

    static OutboxRow of(Entry entry) {
        var row = new OutboxRow();
        row.chain = entry.record().getChain();
        row.sequence = entry.record().getSequence();
        return row;
    }
}
