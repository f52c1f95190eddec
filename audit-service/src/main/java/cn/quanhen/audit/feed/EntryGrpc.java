package cn.quanhen.audit.feed;

import cn.quanhen.audit.v1.EntryService;
import cn.quanhen.audit.v1.GetConsistencyProofRequest;
import cn.quanhen.audit.v1.GetConsistencyProofResponse;
import cn.quanhen.audit.v1.GetInclusionProofRequest;
import cn.quanhen.audit.v1.GetInclusionProofResponse;
import cn.quanhen.audit.v1.ListEntriesRequest;
import cn.quanhen.audit.v1.ListEntriesResponse;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The gRPC face of the published log; any role. */
@GrpcService
public class EntryGrpc implements EntryService {
    private static final int DEFAULT_PAGE = 256;

    private final PublishedTree tree;
    private final EntryPages pages;

    EntryGrpc(PublishedTree tree, EntryPages pages) {
        this.tree = tree;
        this.pages = pages;
    }

    @Override
    @Authenticated
    public Uni<ListEntriesResponse> listEntries(ListEntriesRequest request) {
        int most = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        long start = request.getStart();
        return tree.head()
                .chain(head -> pages.read(start, start + Math.clamp(head.size() - start, 0, most), false)
                        .map(page -> FeedMessages.page(page, head)));
    }

    @Override
    @Authenticated
    public Uni<GetInclusionProofResponse> getInclusionProof(GetInclusionProofRequest request) {
        return tree.inclusion(request.getIndex(), request.getTreeSize()).map(FeedMessages::inclusion);
    }

    @Override
    @Authenticated
    public Uni<GetConsistencyProofResponse> getConsistencyProof(GetConsistencyProofRequest request) {
        return tree.consistency(request.getFromSize(), request.getToSize()).map(FeedMessages::consistency);
    }
}
