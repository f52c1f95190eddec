package cn.quanhen.casefile.document;

import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.remote.Signatures;
import cn.quanhen.casefile.v1.ConfirmDocumentRequest;
import cn.quanhen.casefile.v1.ConfirmDocumentResponse;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import cn.quanhen.signature.v1.ApplyPartySignatureRequest;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** One of a document's signatories signs it, the party over all its pages and at each alteration (Art. 15, 17). */
@ApplicationScoped
public class ConfirmDocument {
    private static final String METHOD = "quanhen.casefile.v1.DocumentService/ConfirmDocument";

    private final CaseAccess access;
    private final Cases cases;
    private final Signatures signatures;
    private final Requests requests;
    private final Clock clock;

    ConfirmDocument(CaseAccess access, Cases cases, Signatures signatures, Requests requests, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.signatures = signatures;
        this.requests = requests;
        this.clock = clock;
    }

    public Uni<ConfirmDocumentResponse> handle(ConfirmDocumentRequest request, Caller caller) {
        return access.requireWriter(caller, request.getName(), Role.OFFICER, Role.REVIEWER, Role.LEADER, Role.ARCHIVIST)
                .chain(() -> Panache.withTransaction(() -> requests.answered(
                        caller, METHOD, request.getRequestId(), request, ConfirmDocumentResponse.parser())))
                .chain(first ->
                        first.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> confirm(request, caller)));
    }

    private Uni<ConfirmDocumentResponse> confirm(ConfirmDocumentRequest request, Caller caller) {
        var author =
                Author.of(caller, Times.instant(request.getSignedAt()), clock.instant(), "", request.getRequestId());
        return Panache.withTransaction(() -> StoredDocument.read(cases, request.getName())
                        .invoke(stored -> requireConfirmable(stored, request, author)))
                .chain(stored -> signed(
                                stored.ofd(), Signing.of(stored, request).steps(request, caller))
                        .chain(signed -> Panache.withTransaction(() -> record(request, stored, signed, author))));
    }

    private static void requireConfirmable(StoredDocument stored, ConfirmDocumentRequest request, Author author) {
        var confirmed = confirmed(request, stored, OfdDigests.of(stored.ofd()));
        var unused = stored.records().file().admit(Acts.of(Contents.holding(confirmed)), author.moment());
    }

    private Uni<byte[]> signed(byte[] ofd, List<ApplyPartySignatureRequest> steps) {
        var signed = Uni.createFrom().item(ofd);
        for (var step : steps) {
            signed = signed.chain(before -> signatures
                    .sign(step.toBuilder().setOfd(ByteString.copyFrom(before)).build())
                    .map(answer -> answer.getOfd().toByteArray()));
        }
        return signed;
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
        var signing = Signing.of(stored, request);
        return DocumentConfirmed.newBuilder()
                .setDocument(request.getName())
                .setSignedBy(request.getSignedBy())
                .setCapacityTitle(signing.place().getCapacity())
                .setBeforeSha256(OfdDigests.of(stored.ofd()).sha256Bytes())
                .setSha256(digests.sha256Bytes())
                .setSm3(digests.sm3Bytes())
                .setRiding(signing.riding())
                .setHandPrints(signing.handPrints().size())
                .build();
    }
}
