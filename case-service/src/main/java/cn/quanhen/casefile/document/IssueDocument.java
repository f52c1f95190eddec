package cn.quanhen.casefile.document;

import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.HeldCase;
import cn.quanhen.casefile.v1.DocumentIssued;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.IssueDocumentResponse;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;

/** Sends a document out to the party, with its seal and its date (Art. 14). */
@ApplicationScoped
public class IssueDocument {
    private static final String METHOD = "quanhen.casefile.v1.DocumentService/IssueDocument";

    private final CaseAccess access;
    private final Cases cases;
    private final Requests requests;
    private final Clock clock;

    IssueDocument(CaseAccess access, Cases cases, Requests requests, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.requests = requests;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<IssueDocumentResponse> handle(IssueDocumentRequest request, Caller caller) {
        var author = Author.now(caller, clock.instant(), request.getRequestId());
        return access.requireWriter(caller, request.getName(), Role.OFFICER)
                .chain(() -> requests.once(
                        caller,
                        METHOD,
                        request.getRequestId(),
                        request,
                        IssueDocumentResponse.parser(),
                        () -> DocumentChain.append(
                                        cases, request.getName(), author, held -> issued(held, request, author))
                                .map(document -> IssueDocumentResponse.newBuilder()
                                        .setDocument(document)
                                        .build())));
    }

    private static DocumentIssued issued(HeldCase held, IssueDocumentRequest request, Author author) {
        var digest = held.file().documents().require(request.getName()).digest();
        return DocumentIssued.newBuilder()
                .setDocument(request.getName())
                .setIssuedOn(author.moment().today().toString())
                .setSha256(ByteString.copyFrom(HexFormat.of().parseHex(digest)))
                .build();
    }
}
