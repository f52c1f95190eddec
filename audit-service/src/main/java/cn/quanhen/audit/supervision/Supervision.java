package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.paging.PageToken;
import cn.quanhen.audit.v1.County;
import cn.quanhen.audit.v1.GetTraceRequest;
import cn.quanhen.audit.v1.GetTraceResponse;
import cn.quanhen.audit.v1.ListCountiesResponse;
import cn.quanhen.audit.v1.ListEvidenceRequest;
import cn.quanhen.audit.v1.ListEvidenceResponse;
import cn.quanhen.audit.v1.ListTracesRequest;
import cn.quanhen.audit.v1.ListTracesResponse;
import cn.quanhen.audit.witness.Counties;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.EvidenceBook;
import cn.quanhen.audit.witness.WitnessDamaged;
import cn.quanhen.audit.witness.WitnessHeads;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the supervisors of the city see (Art. 30): verified entries only. */
@ApplicationScoped
public class Supervision {
    private static final int DEFAULT_PAGE = 50;
    private static final int LONGEST_PAGE = 500;

    private final Counties counties;
    private final WitnessHeads heads;
    private final Mirrors mirrors;
    private final Traces traces;
    private final Alarms alarms;
    private final EvidenceBook book;

    Supervision(
            Counties counties, WitnessHeads heads, Mirrors mirrors, Traces traces, Alarms alarms, EvidenceBook book) {
        this.counties = counties;
        this.heads = heads;
        this.mirrors = mirrors;
        this.traces = traces;
        this.alarms = alarms;
        this.book = book;
    }

    Uni<ListCountiesResponse> counties() {
        return Uni.combine()
                .all()
                .unis(mirrors.sizes(), alarms.standing())
                .asTuple()
                .chain(known -> Multi.createFrom()
                        .iterable(counties.all())
                        .onItem()
                        .transformToUniAndConcatenate(log -> county(log, known.getItem1(), known.getItem2()))
                        .collect()
                        .asList())
                .map(all ->
                        ListCountiesResponse.newBuilder().addAllCounties(all).build());
    }

    private Uni<County> county(CountyLog log, Map<String, Long> verified, Map<String, String> alarmed) {
        return heads.find(log.origin())
                .onFailure(WitnessDamaged.class)
                .recoverWithItem(Optional.empty())
                .chain(head -> heads.movedAt(log.origin())
                        .map(moved -> SupervisionMessages.county(
                                log,
                                head,
                                moved,
                                verified.getOrDefault(log.origin(), 0L),
                                alarmed.getOrDefault(log.origin(), ""))));
    }

    Uni<ListTracesResponse> traces(ListTracesRequest request) {
        String parent = request.getParent();
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        String after = PageToken.read(parent, request.getPageToken());
        return traces.page(code(parent), after, size + 1).map(found -> {
            List<ChainTrace> page = found.subList(0, Math.min(size, found.size()));
            ListTracesResponse.Builder answer = ListTracesResponse.newBuilder();
            page.stream().map(SupervisionMessages::trace).forEach(answer::addTraces);
            if (found.size() > size) {
                answer.setNextPageToken(PageToken.after(parent, page.getLast().chain()));
            }
            return answer.build();
        });
    }

    Uni<GetTraceResponse> trace(GetTraceRequest request) {
        String chain = request.getChain();
        String county = code(chain);
        int size = request.getPageSize() == 0 ? LONGEST_PAGE : request.getPageSize();
        long after = PageToken.readNumber(chain, request.getPageToken(), -1);
        return traces.find(county, chain)
                .map(found -> found.orElseThrow(() -> notFound(chain)))
                .chain(trace -> traces.entries(county, chain, after, size + 1).map(found -> page(trace, found, size)));
    }

    private static GetTraceResponse page(ChainTrace trace, List<Traces.Entry> found, int size) {
        List<Traces.Entry> page = found.subList(0, Math.min(size, found.size()));
        GetTraceResponse.Builder answer = SupervisionMessages.trace(trace, page);
        if (found.size() > size) {
            answer.setNextPageToken(
                    PageToken.after(trace.chain(), Long.toString(page.getLast().index())));
        }
        return answer.build();
    }

    Uni<ListEvidenceResponse> evidence(ListEvidenceRequest request) {
        String list = "evidence/" + request.getOrigin();
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        long before = PageToken.readNumber(list, request.getPageToken(), Long.MAX_VALUE);
        return book.page(request.getOrigin(), before, size + 1).map(found -> {
            List<EvidenceBook.Kept> page = found.subList(0, Math.min(size, found.size()));
            ListEvidenceResponse.Builder answer = ListEvidenceResponse.newBuilder();
            page.stream().map(SupervisionMessages::evidence).forEach(answer::addEvidence);
            if (found.size() > size) {
                answer.setNextPageToken(
                        PageToken.after(list, Long.toString(page.getLast().number())));
            }
            return answer.build();
        });
    }

    /** The county's code in a resource name, {@code counties/{county}/…}. */
    private static String code(String name) {
        String[] segments = name.split("/");
        return segments.length > 1 && segments[0].equals("counties") ? segments[1] : "";
    }

    private static Refusal notFound(String chain) {
        return Refusal.of(Reason.TRACE_NOT_FOUND)
                .because("市级节点没有该链的已核验条目")
                .remedy("请核对名称；刚写入的记录请稍候再试")
                .fact("chain", chain);
    }
}
