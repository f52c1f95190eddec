package cn.quanhen.casefile.document;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.remote.Signatures;
import cn.quanhen.casefile.v1.DocumentSealed;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.SealDocumentRequest;
import cn.quanhen.casefile.v1.SealDocumentResponse;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import cn.quanhen.signature.v1.ApplySealRequest;
import cn.quanhen.signature.v1.ApplySealResponse;
import cn.quanhen.signature.v1.OnBehalfOf;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts the agency's seal on a document that the head has approved, riding over all its pages (Art. 14). */
@ApplicationScoped
public class SealDocument {
    private static final String METHOD = "quanhen.casefile.v1.DocumentService/SealDocument";

    private final CaseAccess access;
    private final Cases cases;
    private final Agencies agencies;
    private final Signatures signatures;
    private final Requests requests;
    private final Clock clock;

    SealDocument(
            CaseAccess access, Cases cases, Agencies agencies, Signatures signatures, Requests requests, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.agencies = agencies;
        this.signatures = signatures;
        this.requests = requests;
        this.clock = clock;
    }

    public Uni<SealDocumentResponse> handle(SealDocumentRequest request, Caller caller) {
        return access.requireWriter(caller, request.getName(), Role.OFFICER)
                .chain(() -> Panache.withTransaction(() -> requests.answered(
                        caller, METHOD, request.getRequestId(), request, SealDocumentResponse.parser())))
                .chain(first ->
                        first.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> seal(request, caller)));
    }

    private Uni<SealDocumentResponse> seal(SealDocumentRequest request, Caller caller) {
        var author = Author.now(caller, clock.instant(), request.getRequestId());
        return Panache.withTransaction(() -> StoredDocument.read(cases, request.getName())
                        .invoke(stored -> requireSealable(stored, request, sealName(stored, request), author)))
                .chain(stored -> signatures
                        .seal(sealing(stored, request, sealName(stored, request), caller))
                        .chain(applied -> Panache.withTransaction(
                                () -> record(request, stored, sealName(stored, request), applied, author))));
    }

    private String sealName(StoredDocument stored, SealDocumentRequest request) {
        var issuer = Issuer.of(
                DocumentNames.caseOf(request.getName()), stored.records().file());
        return issuer + "/seals/" + agencies.require(issuer).seal();
    }

    private static void requireSealable(
            StoredDocument stored, SealDocumentRequest request, String sealName, Author author) {
        var unused = stored.records()
                .file()
                .admit(
                        new Act.DocumentSealed(
                                request.getName(), sealName, stored.paper().digest()),
                        author.moment());
    }

    private static ApplySealRequest sealing(
            StoredDocument stored, SealDocumentRequest request, String sealName, Caller caller) {
        var authority = authority(new CaseFacts(stored.records()), request.getName());
        return ApplySealRequest.newBuilder()
                .setSeal(sealName)
                .setRequestId(request.getRequestId())
                .setDocument(request.getName())
                .setOfd(ByteString.copyFrom(stored.ofd()))
                .setPlacement(SigningPlaces.seal(DocumentMessages.drafted(stored.records(), request.getName())))
                .setRiding(riding(stored))
                .setOnBehalfOf(OnBehalfOf.newBuilder()
                        .setSubject(caller.subject())
                        .setName(caller.name())
                        .setAuthority(DocumentNames.caseOf(request.getName()) + "/records/" + authority))
                .build();
    }

    /** The head's approval, else that of the filing; before either, the drafting. */
    private static long authority(CaseFacts facts, String document) {
        return facts.last(ContentCase.APPROVAL)
                .or(() -> facts.last(ContentCase.FILING))
                .orElseGet(() -> facts.draft(document))
                .sequence();
    }

    private Uni<SealDocumentResponse> record(
            SealDocumentRequest request,
            StoredDocument stored,
            String sealName,
            ApplySealResponse applied,
            Author author) {
        var ofd = applied.getOfd().toByteArray();
        var digests = OfdDigests.of(ofd);
        var record = DocumentSealed.newBuilder()
                .setDocument(request.getName())
                .setSeal(sealName)
                .setBeforeSha256(OfdDigests.of(stored.ofd()).sha256Bytes())
                .setSha256(digests.sha256Bytes())
                .setSm3(digests.sm3Bytes())
                .setSealUse(applied.getSealUse())
                .setRiding(riding(stored))
                .build();
        return requests.once(
                author.caller(),
                METHOD,
                request.getRequestId(),
                request,
                SealDocumentResponse.parser(),
                () -> VersionWriter.write(cases, request.getName(), stored.paper(), ofd, record, author)
                        .map(document -> SealDocumentResponse.newBuilder()
                                .setDocument(document)
                                .build()));
    }

    private static boolean riding(StoredDocument stored) {
        return stored.paper().pages() > 1;
    }
}
