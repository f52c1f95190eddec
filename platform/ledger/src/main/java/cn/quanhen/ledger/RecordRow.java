package cn.quanhen.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A record as the database keeps it; never updated, never deleted. */
@Entity
@Table(name = "record")
@IdClass(RecordKey.class)
public class RecordRow extends PanacheEntityBase {
    @Id
    public String chain;

    @Id
    public long sequence;

    public String kind;

    @Column(name = "happened_at")
    public Instant happenedAt;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public byte[] canonical;
    public byte[] hash;
    public byte[] salt;

    static RecordRow of(Entry entry, byte[] salt) {
        var row = new RecordRow();
        row.chain = entry.record().getChain();
        row.sequence = entry.record().getSequence();
        row.kind = entry.record().getKind();
        row.happenedAt = entry.happenedAt().truncatedTo(ChronoUnit.MICROS);
        row.recordedAt = entry.recordedAt().truncatedTo(ChronoUnit.MICROS);
        row.canonical = entry.canonical();
        row.hash = entry.hash();
        row.salt = salt;
        return row;
    }

    static Uni<List<RecordRow>> ofChain(String chain) {
        return list("chain = ?1 order by sequence", chain);
    }
}
