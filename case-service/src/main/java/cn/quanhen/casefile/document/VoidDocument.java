package cn.quanhen.casefile.document;

import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.HeldCase;
import cn.quanhen.casefile.v1.DocumentVoided;
import cn.quanhen.casefile.v1.VoidDocumentRequest;
import cn.quanhen.casefile.v1.VoidDocumentResponse;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Voids a document that was not issued; its number is recorded as void and never given again (Art. 14). */
@ApplicationScoped
public class VoidDocument {
    private static final String METHOD = "quanhen.casefile.v1.DocumentService/VoidDocument";

    private final CaseAccess access;
    private final Cases cases;
    private final Requests requests;
    private final Clock clock;

    VoidDocument(CaseAccess access, Cases cases, Requests requests, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.requests = requests;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<VoidDocumentResponse> handle(VoidDocumentRequest request, Caller caller) {
        var author = Author.now(caller, clock.instant(), request.getRequestId());
        return access.requireWriter(caller, request.getName(), Role.OFFICER, Role.LEADER)
                .chain(() -> requests.once(
                        caller,
                        METHOD,
                        request.getRequestId(),
                        request,
                        VoidDocumentResponse.parser(),
                        () -> DocumentChain.append(
                                        cases, request.getName(), author, held -> voided(held, request, caller))
                                .map(document -> VoidDocumentResponse.newBuilder()
                                        .setDocument(document)
                                        .build())));
    }

    private static DocumentVoided voided(HeldCase held, VoidDocumentRequest request, Caller caller) {
        return DocumentVoided.newBuilder()
                .setDocument(request.getName())
                .setNumber(held.file().documents().require(request.getName()).number())
                .setReason(request.getReason())
                .setByLeader(caller.has(Role.LEADER))
                .build();
    }
}
