package cn.quanhen.media.upload;

import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.StartUploadRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An upload as the database keeps it: what was declared. How far it is, the spool knows. */
@Entity
@Table(name = "upload")
public class UploadRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "case_name")
    public String caseName;

    public byte[] facts;
    public long size;
    public byte[] sha256;

    @Column(name = "started_at")
    public Instant startedAt;

    /** The recording that came of it; null while it is under way. */
    public UUID recording;

    static UploadRow of(UUID id, StartUploadRequest request, Instant startedAt) {
        var row = new UploadRow();
        row.id = id;
        row.caseName = request.getParent();
        row.facts = request.getFacts().toByteArray();
        row.size = request.getSize();
        row.sha256 = request.getSha256().toByteArray();
        row.startedAt = startedAt;
        return row;
    }

    RecordingFacts recordingFacts() {
        try {
            return RecordingFacts.parseFrom(facts);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the facts of upload " + id + " cannot be read", e);
        }
    }
}
