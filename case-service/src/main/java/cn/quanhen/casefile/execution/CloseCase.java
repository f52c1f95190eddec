package cn.quanhen.casefile.execution;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.reading.CaseMessages;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.standard.Standards;
import cn.quanhen.casefile.v1.CloseCaseRequest;
import cn.quanhen.casefile.v1.CloseCaseResponse;
import cn.quanhen.casefile.v1.Closing;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends the enforcement: an explicit, dated event with its basis, from which the period for filing runs (Art. 26). */
@ApplicationScoped
public class CloseCase {
    private static final String METHOD = "quanhen.casefile.v1.CaseService/CloseCase";

    private final CaseAccess access;
    private final Cases cases;
    private final Standards standards;
    private final Requests requests;
    private final Clock clock;

    CloseCase(CaseAccess access, Cases cases, Standards standards, Requests requests, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.standards = standards;
        this.requests = requests;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<CloseCaseResponse> handle(CloseCaseRequest request, Caller caller) {
        return access.requireWriter(caller, request.getName(), Role.OFFICER)
                .chain(() -> requests.once(
                        caller,
                        METHOD,
                        request.getRequestId(),
                        request,
                        CloseCaseResponse.parser(),
                        () -> close(request, caller)));
    }

    private Uni<CloseCaseResponse> close(CloseCaseRequest request, Caller caller) {
        return cases.hold(request.getName())
                .chain(held -> cases.append(
                        held,
                        closing(request, held.file().standard()),
                        Author.now(caller, clock.instant(), request.getRequestId())))
                .chain(() -> cases.read(request.getName()))
                .map(records -> CloseCaseResponse.newBuilder()
                        .setCase(CaseMessages.of(request.getName(), records))
                        .build());
    }

    private Closing closing(CloseCaseRequest request, String standard) {
        return Closing.newBuilder()
                .setEndedOn(request.getEndedOn())
                .setBasis(request.getBasis())
                .setArchiveDueOn(standards
                        .pinned(standard)
                        .lastDay("case.archive", Times.day(request.getEndedOn()))
                        .toString())
                .build();
    }
}
