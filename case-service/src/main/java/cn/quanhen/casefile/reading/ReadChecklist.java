package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.CheckCases;
import cn.quanhen.casefile.v1.GetChecklistRequest;
import cn.quanhen.casefile.v1.GetChecklistResponse;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells of a case, now: what is recorded, what is missing, what stands in the way, what falls due. */
@ApplicationScoped
public class ReadChecklist {
    private final Cases cases;
    private final CheckCases check;
    private final Clock clock;

    ReadChecklist(Cases cases, CheckCases check, Clock clock) {
        this.cases = cases;
        this.check = check;
        this.clock = clock;
    }

    /** The rules run on a worker thread: a long case takes them longer than an event loop may be kept. */
    public Uni<GetChecklistResponse> handle(GetChecklistRequest request, Caller caller) {
        Access.requireReader(caller, request.getName());
        return Panache.withSession(() -> cases.read(request.getName()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(records -> GetChecklistResponse.newBuilder()
                        .setChecklist(ChecklistMessages.of(
                                request.getName(), records, check.check(request.getName(), records, clock.instant())))
                        .build());
    }
}
