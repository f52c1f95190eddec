package cn.quanhen.casefile.opening;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.agency.AgencyKind;
import cn.quanhen.casefile.contract.Procedures;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.mandate.Mandate;
import cn.quanhen.casefile.mandate.MandateRecords;
import cn.quanhen.casefile.mandate.Mandates;
import cn.quanhen.casefile.party.PartyCodes;
import cn.quanhen.casefile.reading.CaseMessages;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.standard.Standards;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.OpenCaseResponse;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.PinnedMandate;
import cn.quanhen.clock.Ids;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Opens a case on the agency's own initiative (依职权启动, Art. 8 第一项). */
@ApplicationScoped
public class OpenCase {
    private static final String METHOD = "quanhen.casefile.v1.CaseService/OpenCase";

    private final Cases cases;
    private final Agencies agencies;
    private final Mandates mandates;
    private final Standards standards;
    private final Requests requests;
    private final Clock clock;
    private final Ids ids;

    OpenCase(
            Cases cases,
            Agencies agencies,
            Mandates mandates,
            Standards standards,
            Requests requests,
            Clock clock,
            Ids ids) {
        this.cases = cases;
        this.mandates = mandates;
        this.agencies = agencies;
        this.standards = standards;
        this.requests = requests;
        this.clock = clock;
        this.ids = ids;
    }

    @WithTransaction
    public Uni<OpenCaseResponse> handle(OpenCaseRequest request, Caller caller) {
        Access.requireWriter(caller, request.getParent(), Role.OFFICER);
        var agency = agencies.require(request.getParent());
        var now = clock.instant();
        ReceivedBefore.check(Times.instant(request.getReceivedAt()), now);
        Procedures.require(request.getActType(), request.getProcedure());
        requireCode(request.getParty());
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                OpenCaseResponse.parser(),
                () -> mandateOf(request, agency, now).chain(mandate -> open(request, mandate, caller, now)));
    }

    /** The mandate under which an entrusted body opens the case, as it stands now (Art. 32); empty for an organ. */
    private Uni<Optional<PinnedMandate>> mandateOf(OpenCaseRequest request, Agencies.Agency agency, Instant now) {
        if (agency.kind() != AgencyKind.ENTRUSTED) {
            return Uni.createFrom().item(Optional.empty());
        }
        UnderMandate.requireNamed(request);
        return mandates.require(request.getMandate())
                .invoke(entries -> UnderMandate.check(request, entries, LocalDate.ofInstant(now, Moment.CHINA)))
                .map(entries -> Optional.of(MandateRecords.pinned(
                        entries,
                        agencies.require(Mandate.principal(request.getMandate()))
                                .title(),
                        request.getMandateMatter())));
    }

    private Uni<OpenCaseResponse> open(
            OpenCaseRequest request, Optional<PinnedMandate> mandate, Caller caller, Instant now) {
        var name = request.getParent() + "/cases/" + ids.next();
        var author = Author.now(caller, now, request.getRequestId());
        return cases.open(name, opening(request, mandate, author.moment()), author)
                .chain(() -> cases.read(name))
                .map(records -> OpenCaseResponse.newBuilder()
                        .setCase(CaseMessages.of(name, records))
                        .build());
    }

    private Opening opening(OpenCaseRequest request, Optional<PinnedMandate> mandate, Moment moment) {
        var opening = Opening.newBuilder()
                .setTitle(request.getTitle())
                .setActType(request.getActType())
                .setProcedure(request.getProcedure())
                .setSource(request.getSource())
                .setSourceReference(request.getSourceReference())
                .setReceivedAt(request.getReceivedAt())
                .setReason(request.getReason())
                .setParty(request.getParty())
                .setStandard(standards.inForceOn(moment.today()).seal().pin());
        mandate.ifPresent(opening::setMandate);
        return opening.build();
    }

    private static void requireCode(Party party) {
        switch (party.getIdentifierCase()) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> PartyCodes.requireCreditCode(party.getUnifiedSocialCreditCode());
            case CITIZEN_ID -> PartyCodes.requireCitizenId(party.getCitizenId());
            case IDENTIFIER_NOT_SET -> throw new IllegalArgumentException("the contract lets no such party through");
        }
    }
}
