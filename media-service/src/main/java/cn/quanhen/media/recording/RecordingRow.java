package cn.quanhen.media.recording;

import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.RecordingStored;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A recording in the read model, from which it is listed; never updated, never deleted. */
@Entity
@Table(name = "recording")
public class RecordingRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "case_name")
    public String caseName;

    public byte[] facts;
    public long size;
    public byte[] sha256;
    public byte[] sm3;

    @Column(name = "stored_at")
    public Instant storedAt;

    public boolean late;

    @Column(name = "late_reason")
    public String lateReason;

    static RecordingRow of(RecordingName name, RecordingStored stored, Instant storedAt) {
        var row = new RecordingRow();
        row.id = name.id();
        row.caseName = name.caseName();
        row.facts = stored.getFacts().toByteArray();
        row.size = stored.getSize();
        row.sha256 = stored.getSha256().toByteArray();
        row.sm3 = stored.getSm3().toByteArray();
        row.storedAt = storedAt;
        row.late = stored.getLate();
        row.lateReason = stored.getLateReason();
        return row;
    }

    /** The recordings of a case behind that id, in the order of their storing. */
    static Uni<List<RecordingRow>> page(String caseName, UUID after, int size) {
        return RecordingRow.<RecordingRow>find("caseName = ?1 and id > ?2 order by id", caseName, after)
                .page(0, size)
                .list();
    }

    RecordingFacts recordingFacts() {
        try {
            return RecordingFacts.parseFrom(facts);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the facts of recording " + id + " cannot be read", e);
        }
    }
}
