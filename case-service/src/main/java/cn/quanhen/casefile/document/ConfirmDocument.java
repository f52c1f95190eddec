package cn.quanhen.casefile.document;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.remote.Signatures;
import cn.quanhen.casefile.v1.ConfirmDocumentRequest;
import cn.quanhen.casefile.v1.ConfirmDocumentResponse;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import cn.quanhen.signature.v1.ApplyPartySignatureRequest;
import cn.quanhen.signature.v1.OnBehalfOf;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The party signs a document, over all its pages where there are several (Art. 15). */
@ApplicationScoped
public class ConfirmDocument {
    private static final String METHOD = "quanhen.casefile.v1.DocumentService/ConfirmDocument";

    private final Cases cases;
    private final Signatures signatures;
    private final Requests requests;
    private final Clock clock;

    ConfirmDocument(Cases cases, Signatures signatures, Requests requests, Clock clock) {
        this.cases = cases;
        this.signatures = signatures;
        this.requests = requests;
        this.clock = clock;
    }

    public Uni<ConfirmDocumentResponse> handle(ConfirmDocumentRequest request, Caller caller) {
        Access.requireWriter(caller, request.getName(), Role.OFFICER);
        return Panache.withTransaction(() -> requests.answered(
                        caller, METHOD, request.getRequestId(), request, ConfirmDocumentResponse.parser()))
                .chain(first ->
                        first.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> confirm(request, caller)));
    }

    private Uni<ConfirmDocumentResponse> confirm(ConfirmDocumentRequest request, Caller caller) {
        var author =
                Author.of(caller, Times.instant(request.getSignedAt()), clock.instant(), "", request.getRequestId());
        return Panache.withTransaction(() -> StoredDocument.read(cases, request.getName())
                        .invoke(stored -> requireConfirmable(stored, request, author)))
                .chain(stored -> signatures
                        .sign(signing(stored, request, caller))
                        .chain(signed -> Panache.withTransaction(
                                () -> record(request, stored, signed.getOfd().toByteArray(), author))));
    }

    private static void requireConfirmable(StoredDocument stored, ConfirmDocumentRequest request, Author author) {
        var unused = stored.records()
                .file()
                .admit(
                        new Act.DocumentConfirmed(
                                request.getName(),
                                riding(stored, request),
                                stored.paper().digest()),
                        author.moment());
    }

    private static boolean riding(StoredDocument stored, ConfirmDocumentRequest request) {
        return stored.paper().pages() > 1 && !request.getHandPrintImage().isEmpty();
    }

    private static ApplyPartySignatureRequest signing(
            StoredDocument stored, ConfirmDocumentRequest request, Caller caller) {
        var drafted = DocumentMessages.drafted(stored.records(), request.getName());
        return ApplyPartySignatureRequest.newBuilder()
                .setDocument(request.getName())
                .setRequestId(request.getRequestId())
                .setOfd(ByteString.copyFrom(stored.ofd()))
                .setSignedBy(request.getSignedBy())
                .setSignedAt(request.getSignedAt())
                .setSignatureImage(request.getSignatureImage())
                .setHandPrintImage(request.getHandPrintImage())
                .setPlacement(SigningPlaces.signature(drafted, request.getCapacity()))
                .setOnBehalfOf(
                        OnBehalfOf.newBuilder().setSubject(caller.subject()).setName(caller.name()))
                .build();
    }

    private Uni<ConfirmDocumentResponse> record(
            ConfirmDocumentRequest request, StoredDocument stored, byte[] signed, Author author) {
        var confirmed = confirmed(request, stored, OfdDigests.of(signed));
        return requests.once(
                author.caller(),
                METHOD,
                request.getRequestId(),
                request,
                ConfirmDocumentResponse.parser(),
                () -> VersionWriter.write(cases, request.getName(), stored.paper(), signed, confirmed, author)
                        .map(document -> ConfirmDocumentResponse.newBuilder()
                                .setDocument(document)
                                .build()));
    }

    private static DocumentConfirmed confirmed(
            ConfirmDocumentRequest request, StoredDocument stored, OfdDigests digests) {
        return DocumentConfirmed.newBuilder()
                .setDocument(request.getName())
                .setSignedBy(request.getSignedBy())
                .setCapacity(request.getCapacity())
                .setBeforeSha256(OfdDigests.of(stored.ofd()).sha256Bytes())
                .setSha256(digests.sha256Bytes())
                .setSm3(digests.sm3Bytes())
                .setRiding(riding(stored, request))
                .build();
    }
}
