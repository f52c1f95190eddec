package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.CheckCases;
import cn.quanhen.casefile.v1.GetChecklistRequest;
import cn.quanhen.casefile.v1.GetChecklistResponse;
import cn.quanhen.identity.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells of a case, now: what is recorded, what is missing, what stands in the way, what falls due. */
@ApplicationScoped
public class ReadChecklist {
    private final CaseAccess access;
    private final Cases cases;
    private final CheckCases check;
    private final Clock clock;

    ReadChecklist(CaseAccess access, Cases cases, CheckCases check, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.check = check;
        this.clock = clock;
    }

    /** The rules run on a worker thread: a long case takes them longer than an event loop may be kept. */
    public Uni<GetChecklistResponse> handle(GetChecklistRequest request, Caller caller) {
        return access.requireReader(caller, request.getName())
                .chain(() -> Panache.withSession(() -> cases.read(request.getName())))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(records -> GetChecklistResponse.newBuilder()
                        .setChecklist(ChecklistMessages.of(
                                request.getName(), records, check.check(request.getName(), records, clock.instant())))
                        .build());
    }
}
