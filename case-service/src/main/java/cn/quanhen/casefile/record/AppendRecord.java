package cn.quanhen.casefile.record;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.contract.EnforcementRecords;
import cn.quanhen.casefile.contract.Records;
import cn.quanhen.casefile.contract.Services;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.remote.Recordings;
import cn.quanhen.casefile.standard.Standards;
import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.AppendRecordResponse;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.identity.Caller;
import cn.quanhen.ledger.Entry;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Appends a record to a case. */
@ApplicationScoped
public class AppendRecord {
    private static final String METHOD = "quanhen.casefile.v1.CaseService/AppendRecord";

    private final CaseAccess access;
    private final Cases cases;
    private final Requests requests;
    private final Recordings recordings;
    private final Standards standards;
    private final Clock clock;

    AppendRecord(
            CaseAccess access,
            Cases cases,
            Requests requests,
            Recordings recordings,
            Standards standards,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.standards = standards;
        this.requests = requests;
        this.recordings = recordings;
        this.clock = clock;
    }

    public Uni<AppendRecordResponse> handle(AppendRecordRequest request, Caller caller) {
        return access.requireWriter(caller, request.getParent(), AppendRoles.of(request.getContent()))
                .chain(() -> recordings.require(request.getParent(), request.getContent()))
                .chain(() -> Panache.withTransaction(() -> requests.once(
                        caller,
                        METHOD,
                        request.getRequestId(),
                        request,
                        AppendRecordResponse.parser(),
                        () -> append(request, caller))));
    }

    private Uni<AppendRecordResponse> append(AppendRecordRequest request, Caller caller) {
        return cases.hold(request.getParent())
                .invoke(held -> requirePlace(request, held))
                .chain(held ->
                        cases.append(held, Contents.inner(content(request, held, caller)), author(request, caller)))
                .map(AppendRecord::response);
    }

    private RecordContent content(AppendRecordRequest request, HeldCase held, Caller caller) {
        var standard = standards.pinned(held.file().standard());
        var told = EnforcementRecords.timed(Services.dated(request.getContent(), standard), standard.calendar());
        return Overrides.inRole(told, standard, held.facts(), caller);
    }

    private Author author(AppendRecordRequest request, Caller caller) {
        return Author.of(
                caller,
                Times.instant(request.getHappenedAt()),
                clock.instant(),
                request.getLateReason(),
                request.getRequestId());
    }

    private static AppendRecordResponse response(Entry entry) {
        return AppendRecordResponse.newBuilder()
                .setRecord(Records.of(entry))
                .setEtag(entry.tip().etag())
                .build();
    }

    private static void requirePlace(AppendRecordRequest request, HeldCase held) {
        var tip = held.tip();
        if (request.hasSequence() && request.getSequence() <= tip.sequence()) {
            throw Refusal.of(Reason.RECORD_IMMUTABLE)
                    .article("第二十七条")
                    .because("第" + request.getSequence() + "条记录已经存在，记录不得修改、删除")
                    .remedy("如需更正，请追加一条更正记录（correction），原记录保留")
                    .fact("record", request.getParent() + "/records/" + request.getSequence());
        }
        var moved = request.hasSequence() && request.getSequence() != tip.sequence() + 1;
        if (moved || !request.getEtag().isEmpty() && !request.getEtag().equals(tip.etag())) {
            throw Refusal.of(Reason.CASE_CHANGED)
                    .because("案件在您读取之后又有了新的记录，或者序号不连续")
                    .remedy("请重新读取案件，核对后再提交")
                    .fact("next", tip.sequence() + 1)
                    .fact("etag", tip.etag());
        }
    }
}
