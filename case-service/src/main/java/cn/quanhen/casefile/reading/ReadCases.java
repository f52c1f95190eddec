package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.contract.Records;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.index.CasePages;
import cn.quanhen.casefile.index.CasePages.Found;
import cn.quanhen.casefile.record.CaseAccess;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.CaseSummary;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.GetCaseResponse;
import cn.quanhen.casefile.v1.ListCasesRequest;
import cn.quanhen.casefile.v1.ListCasesResponse;
import cn.quanhen.casefile.v1.ListRecordsRequest;
import cn.quanhen.casefile.v1.ListRecordsResponse;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.ledger.Entry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Reads cases and their records; whatever is read of a case has been verified as a whole (Art. 7). */
@ApplicationScoped
public class ReadCases {
    private final CaseAccess access;
    private final Cases cases;
    private final CasePages pages;
    private final Clock clock;

    ReadCases(CaseAccess access, Cases cases, CasePages pages, Clock clock) {
        this.clock = clock;
        this.access = access;
        this.cases = cases;
        this.pages = pages;
    }

    @WithSession
    public Uni<GetCaseResponse> get(GetCaseRequest request, Caller caller) {
        return access.requireReader(caller, request.getName())
                .chain(() -> cases.read(request.getName()))
                .map(records -> GetCaseResponse.newBuilder()
                        .setCase(CaseMessages.of(request.getName(), records))
                        .build());
    }

    /** The cases that a filter finds, newest first; the token of a page is good for that filter alone. */
    public Uni<ListCasesResponse> list(ListCasesRequest request, Caller caller) {
        Access.requireReader(caller, request.getParent());
        var list = CaseFilters.list(request);
        var before = PageToken.key(list, request.getPageToken());
        var size = PageToken.size(request.getPageSize());
        return pages.page(CaseFilters.query(request, clock.instant()), before, size)
                .map(found -> page(list, found, size));
    }

    @WithSession
    public Uni<ListRecordsResponse> records(ListRecordsRequest request, Caller caller) {
        var from = PageToken.place(request.getParent(), request.getPageToken());
        var size = PageToken.size(request.getPageSize());
        return access.requireReader(caller, request.getParent())
                .chain(() -> cases.read(request.getParent()))
                .map(records -> page(request.getParent(), records.entries(), from, size));
    }

    private static ListCasesResponse page(String list, List<Found> lines, int size) {
        var page = ListCasesResponse.newBuilder();
        lines.forEach(line -> page.addCases(CaseSummary.newBuilder()
                .setName(line.name())
                .setTitle(line.title())
                .setOpenedAt(Times.timestamp(line.openedAt()))
                .setPhase(Phase.valueOf("PHASE_" + line.phase()))
                .setRecordCount(line.recordCount())));
        if (lines.size() == size) {
            page.setNextPageToken(PageToken.after(list, lines.getLast().name()));
        }
        return page.build();
    }

    private static ListRecordsResponse page(String list, List<Entry> entries, long from, int size) {
        if (from > 0 && from >= entries.size()) {
            throw PageToken.notOfThisList();
        }
        var start = (int) from;
        var to = Math.min(entries.size(), start + size);
        var page = ListRecordsResponse.newBuilder();
        entries.subList(start, to).forEach(entry -> page.addRecords(Records.of(entry)));
        if (to < entries.size()) {
            page.setNextPageToken(PageToken.after(list, Integer.toString(to)));
        }
        return page.build();
    }
}
