package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.v1.Change;
import cn.quanhen.casefile.v1.FollowChangesRequest;
import cn.quanhen.casefile.v1.ListChangesRequest;
import cn.quanhen.casefile.v1.ListChangesResponse;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells third parties what their agency's cases gain. */
@ApplicationScoped
public class ReadChanges {
    private final ChangePages pages;
    private final Clock clock;

    ReadChanges(ChangePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    public Uni<ListChangesResponse> list(ListChangesRequest request, Caller caller) {
        Access.requireWriter(caller, request.getParent(), Role.THIRD_PARTY);
        var agency = request.getParent();
        return pages.after(agency, request.getCursor())
                .chain(after -> pages.page(agency, after, PageToken.size(request.getPageSize()))
                        .map(changes -> page(changes, ChangePages.cursor(agency, after))));
    }

    /**
     * Begins a stream.
     *
     * @param validUntil when the caller's token expires
     */
    public ChangeStream follow(FollowChangesRequest request, Caller caller, Instant validUntil) {
        Access.requireWriter(caller, request.getParent(), Role.THIRD_PARTY);
        return new ChangeStream(
                pages,
                request.getParent(),
                request.getCursor(),
                () -> Duration.between(clock.instant(), validUntil).isPositive());
    }

    private static ListChangesResponse page(List<Change> changes, String cursor) {
        return ListChangesResponse.newBuilder()
                .addAllChanges(changes)
                .setNextCursor(changes.isEmpty() ? cursor : changes.getLast().getCursor())
                .build();
    }
}
