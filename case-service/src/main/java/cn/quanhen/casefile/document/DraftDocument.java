package cn.quanhen.casefile.document;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.document.CaseFacts.Told;
import cn.quanhen.casefile.document.ofd.Imprint;
import cn.quanhen.casefile.document.ofd.Rendered;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.phase.FormRule;
import cn.quanhen.casefile.phase.FormRule.Rendering;
import cn.quanhen.casefile.phase.FormRules;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.HeldCase;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.DraftDocumentResponse;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.clock.Ids;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Drafts a document of any form from its template (Art. 13). It is rendered within the transaction, unlike other heavy
 * work: its number (文号) stands in it, and numbers without gaps can only be given in the transaction that uses them.
 */
@ApplicationScoped
public class DraftDocument {
    private static final String METHOD = "quanhen.casefile.v1.DocumentService/DraftDocument";

    private final CaseAccess access;
    private final Cases cases;
    private final Agencies agencies;
    private final Renderer renderer;
    private final Requests requests;
    private final Clock clock;
    private final Ids ids;

    DraftDocument(
            CaseAccess access,
            Cases cases,
            Agencies agencies,
            Renderer renderer,
            Requests requests,
            Clock clock,
            Ids ids) {
        this.access = access;
        this.cases = cases;
        this.agencies = agencies;
        this.renderer = renderer;
        this.requests = requests;
        this.clock = clock;
        this.ids = ids;
    }

    @WithTransaction
    public Uni<DraftDocumentResponse> handle(DraftDocumentRequest request, Caller caller) {
        var rule = FormRules.of(request.getForm());
        return access.requireWriter(caller, request.getParent(), rule.roles().toArray(Role[]::new))
                .chain(() -> requests.once(
                        caller,
                        METHOD,
                        request.getRequestId(),
                        request,
                        DraftDocumentResponse.parser(),
                        () -> draft(request, rule, caller)));
    }

    private Uni<DraftDocumentResponse> draft(DraftDocumentRequest request, FormRule rule, Caller caller) {
        var author = Author.now(caller, clock.instant(), request.getRequestId());
        return cases.hold(request.getParent())
                .invoke(held -> held.file().requireDraftable(rule.form(), request.getRecord()))
                .chain(held -> knowledge(request, rule, held, author.moment().today())
                        .map(knowledge ->
                                DocumentText.of(Forms.find(rule.form()).orElseThrow(), knowledge, request))
                        .chain(text -> rendered(held, request, text, author)))
                .map(document ->
                        DraftDocumentResponse.newBuilder().setDocument(document).build());
    }

    private Uni<Knowledge> knowledge(DraftDocumentRequest request, FormRule rule, HeldCase held, LocalDate today) {
        var agencyName = Issuer.of(request.getParent(), held.file());
        var agency = agencies.require(agencyName);
        return cases.read(request.getParent())
                .map(CaseFacts::new)
                .chain(facts -> number(rule, agencyName, agency.shortName(), today)
                        .map(number -> new Knowledge(facts, agency, number, today, record(facts, rule, request))));
    }

    private static Optional<Told> record(CaseFacts facts, FormRule rule, DraftDocumentRequest request) {
        return rule.renders().map(kind -> facts.require(request.getRecord(), content(kind), kind.title()));
    }

    private static ContentCase content(Rendering kind) {
        return switch (kind) {
            case INSPECTION -> ContentCase.INSPECTION;
            case INQUIRY -> ContentCase.INQUIRY;
            case LEGAL_REVIEW -> ContentCase.LEGAL_REVIEW;
            case SERVICE -> ContentCase.SERVICE;
        };
    }

    private static Uni<String> number(FormRule rule, String agency, String shortName, LocalDate today) {
        if (!rule.numbered()) {
            return Uni.createFrom().item("");
        }
        return RunningNumbers.next(agency, rule.word(), today.getYear())
                .map(number -> "%s%s〔%d〕第%d号".formatted(shortName, rule.word(), today.getYear(), number));
    }

    private Uni<Document> rendered(HeldCase held, DraftDocumentRequest request, DocumentText text, Author author) {
        var id = ids.next();
        return renderer.render(text.document(), new Imprint(id, author.moment().today()))
                .chain(rendered -> kept(held, drafted(held, id, request, text, rendered), rendered, author));
    }

    private Uni<Document> kept(HeldCase held, DocumentDrafted drafted, Rendered rendered, Author author) {
        return DocumentFileRow.keep(OfdDigests.of(rendered.ofd()), rendered.ofd())
                .chain(() -> cases.append(held, drafted, author))
                .chain(() -> cases.read(held.tip().chain()))
                .map(records -> DocumentMessages.of(records, drafted.getDocument()));
    }

    private static DocumentDrafted drafted(
            HeldCase held, UUID id, DraftDocumentRequest request, DocumentText text, Rendered rendered) {
        var digests = OfdDigests.of(rendered.ofd());
        var drafted = DocumentDrafted.newBuilder()
                .setDocument(held.tip().chain() + "/documents/" + id)
                .setTemplate(text.template().id())
                .setTitle(text.document().title())
                .setNumber(text.document().number())
                .setPages(rendered.pages())
                .setSha256(digests.sha256Bytes())
                .setSm3(digests.sm3Bytes())
                .addAllPlaces(SigningPlaces.of(
                        rendered.anchors(), text.template().confirmation().riding()))
                .setRecord(request.getRecord())
                .setFields(text.fields().values().toString())
                .addAllFilled(text.fields().filled())
                .addAllAlterations(request.getAlterationsList());
        if (request.hasRefusal()) {
            drafted.setRefusal(request.getRefusal());
        }
        return drafted.build();
    }
}
