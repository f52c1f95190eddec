package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.mandate.MandateMessages;
import cn.quanhen.casefile.mandate.Mandates;
import cn.quanhen.casefile.v1.GetMandateRequest;
import cn.quanhen.casefile.v1.GetMandateResponse;
import cn.quanhen.casefile.v1.ListMandatesRequest;
import cn.quanhen.casefile.v1.ListMandatesResponse;
import cn.quanhen.casefile.v1.Mandate;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads mandates. The law has them published (处罚法 第二十条第二款), so whoever has a token reads them. */
@ApplicationScoped
public class ReadMandates {
    private final Mandates mandates;
    private final Agencies agencies;

    ReadMandates(Mandates mandates, Agencies agencies) {
        this.mandates = mandates;
        this.agencies = agencies;
    }

    @WithSession
    public Uni<GetMandateResponse> get(GetMandateRequest request) {
        return read(request.getName())
                .map(mandate ->
                        GetMandateResponse.newBuilder().setMandate(mandate).build());
    }

    @WithSession
    public Uni<ListMandatesResponse> list(ListMandatesRequest request) {
        var unused = agencies.require(request.getParent());
        var list = request.getParent() + "/mandates";
        var size = PageToken.size(request.getPageSize());
        return mandates.names(request.getParent(), PageToken.key(list, request.getPageToken()), size)
                .chain(names -> Multi.createFrom()
                        .iterable(names)
                        .onItem()
                        .transformToUniAndConcatenate(this::read)
                        .collect()
                        .asList()
                        .map(read -> page(list, read, size)));
    }

    private Uni<Mandate> read(String name) {
        return mandates.require(name)
                .map(entries -> MandateMessages.of(
                        entries,
                        agencies.require(cn.quanhen.casefile.mandate.Mandate.principal(name))
                                .title()));
    }

    private static ListMandatesResponse page(String list, List<Mandate> read, int size) {
        var page = ListMandatesResponse.newBuilder().addAllMandates(read);
        if (read.size() == size) {
            page.setNextPageToken(PageToken.after(list, read.getLast().getName()));
        }
        return page.build();
    }
}
