package cn.quanhen.casefile.document;

import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.GetDocumentRequest;
import cn.quanhen.casefile.v1.GetDocumentResponse;
import cn.quanhen.identity.Caller;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a document and the file of its present version, both verified (Art. 7). */
@ApplicationScoped
public class ReadDocument {
    private final CaseAccess access;
    private final Cases cases;

    ReadDocument(CaseAccess access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    @WithSession
    public Uni<GetDocumentResponse> handle(GetDocumentRequest request, Caller caller) {
        return access.requireReader(caller, request.getName())
                .chain(() -> StoredDocument.read(cases, request.getName()))
                .map(stored -> GetDocumentResponse.newBuilder()
                        .setDocument(DocumentMessages.of(stored.records(), request.getName()))
                        .setOfd(ByteString.copyFrom(stored.ofd()))
                        .build());
    }
}
