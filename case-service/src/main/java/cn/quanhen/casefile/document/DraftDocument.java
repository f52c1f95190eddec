package cn.quanhen.casefile.document;

import cn.quanhen.casefile.act.DocumentForm;
import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.agency.Agencies.Agency;
import cn.quanhen.casefile.contract.Forms;
import cn.quanhen.casefile.document.ofd.Imprint;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import cn.quanhen.casefile.document.ofd.Rendered;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.HeldCase;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.DraftDocumentResponse;
import cn.quanhen.clock.Ids;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Drafts a document from its template (Art. 13). It is rendered within the transaction, unlike other heavy work: its
 * number (文号) stands in it, and numbers without gaps can only be given in the transaction that uses them.
 */
@ApplicationScoped
public class DraftDocument {
    private static final String METHOD = "quanhen.casefile.v1.DocumentService/DraftDocument";
    /** 行政处罚决定 as a word of document numbers. */
    private static final String PENALTY_WORD = "罚决字";

    private final Cases cases;
    private final Agencies agencies;
    private final Renderer renderer;
    private final Requests requests;
    private final Clock clock;
    private final Ids ids;

    DraftDocument(Cases cases, Agencies agencies, Renderer renderer, Requests requests, Clock clock, Ids ids) {
        this.cases = cases;
        this.agencies = agencies;
        this.renderer = renderer;
        this.requests = requests;
        this.clock = clock;
        this.ids = ids;
    }

    @WithTransaction
    public Uni<DraftDocumentResponse> handle(DraftDocumentRequest request, Caller caller) {
        Access.requireWriter(caller, request.getParent(), Role.OFFICER);
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                DraftDocumentResponse.parser(),
                () -> draft(request, caller));
    }

    private Uni<DraftDocumentResponse> draft(DraftDocumentRequest request, Caller caller) {
        var author = Author.now(caller, clock.instant(), request.getRequestId());
        var form = Forms.of(request.getTemplate());
        return cases.hold(request.getParent())
                .invoke(held -> held.file().requireDraftable(form))
                .chain(held -> written(request, form, author.moment().today())
                        .chain(text -> rendered(held, text, form, author)))
                .map(document ->
                        DraftDocumentResponse.newBuilder().setDocument(document).build());
    }

    private Uni<OfficialDocument> written(DraftDocumentRequest request, DocumentForm form, LocalDate today) {
        var agencyName = request.getParent().substring(0, request.getParent().indexOf("/cases/"));
        var agency = agencies.require(agencyName);
        return cases.read(request.getParent())
                .map(CaseFacts::new)
                .chain(facts -> number(form, agencyName, agency, today)
                        .map(number -> DocumentWriter.write(form, facts, request.getRecord(), agency, number, today)));
    }

    private static Uni<String> number(DocumentForm form, String agencyName, Agency agency, LocalDate today) {
        if (!form.issuedToParty()) {
            return Uni.createFrom().item("");
        }
        return RunningNumbers.next(agencyName, PENALTY_WORD, today.getYear())
                .map(number -> "%s%s〔%d〕第%d号".formatted(agency.shortName(), PENALTY_WORD, today.getYear(), number));
    }

    private Uni<Document> rendered(HeldCase held, OfficialDocument text, DocumentForm form, Author author) {
        var id = ids.next();
        return renderer.render(text, new Imprint(id, author.moment().today()))
                .chain(rendered -> kept(held, drafted(held, id, text, form, rendered), rendered, author));
    }

    private Uni<Document> kept(HeldCase held, DocumentDrafted drafted, Rendered rendered, Author author) {
        return DocumentFileRow.keep(OfdDigests.of(rendered.ofd()), rendered.ofd())
                .chain(() -> cases.append(held, drafted, author))
                .chain(() -> cases.read(held.tip().chain()))
                .map(records -> DocumentMessages.of(records, drafted.getDocument()));
    }

    private static DocumentDrafted drafted(
            HeldCase held, UUID id, OfficialDocument text, DocumentForm form, Rendered rendered) {
        var digests = OfdDigests.of(rendered.ofd());
        return DocumentDrafted.newBuilder()
                .setDocument(held.tip().chain() + "/documents/" + id)
                .setTemplate(DocumentWriter.template(form))
                .setTitle(text.title())
                .setNumber(text.number())
                .setPages(rendered.pages())
                .setSha256(digests.sha256Bytes())
                .setSm3(digests.sm3Bytes())
                .addAllPlaces(SigningPlaces.of(rendered.anchors()))
                .build();
    }
}
