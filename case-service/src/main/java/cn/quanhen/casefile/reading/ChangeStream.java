package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.v1.Change;
import cn.quanhen.casefile.v1.FollowChangesResponse;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One receiver's way through an agency's changes: what there is, then whatever comes. */
public final class ChangeStream {
    private static final int PAGE = 100;
    private static final Duration REST = Duration.ofMillis(500);

    private final ChangePages pages;
    private final String agency;
    private final BooleanSupplier valid;
    private String cursor;

    ChangeStream(ChangePages pages, String agency, String cursor, BooleanSupplier valid) {
        this.pages = pages;
        this.agency = agency;
        this.cursor = cursor;
        this.valid = valid;
    }

    /** The next messages, when there are some; refused as {@link Reason#UNAUTHENTICATED} once the token has expired. */
    public Uni<List<FollowChangesResponse>> more() {
        return pages.after(agency, cursor).chain(this::after);
    }

    private Uni<List<FollowChangesResponse>> after(long position) {
        if (!valid.getAsBoolean()) {
            return Uni.createFrom().failure(expired());
        }
        return pages.page(agency, position, PAGE)
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(REST)
                                .chain(() -> after(position))
                        : Uni.createFrom().item(sent(changes)));
    }

    private List<FollowChangesResponse> sent(List<Change> changes) {
        cursor = changes.getLast().getCursor();
        return changes.stream()
                .map(change ->
                        FollowChangesResponse.newBuilder().setChange(change).build())
                .toList();
    }

    private Refusal expired() {
        return Refusal.of(Reason.UNAUTHENTICATED)
                .because("身份令牌已过期")
                .remedy("请换取新令牌，从所附游标处继续")
                .fact("cursor", cursor);
    }
}
