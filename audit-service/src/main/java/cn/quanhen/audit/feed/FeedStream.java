package cn.quanhen.audit.feed;

import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.v1.FollowResponse;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One receiver's way through the log: pages up to the checkpoint, the checkpoint, then whatever comes. */
final class FeedStream {
    private final Feed feed;
    private final Audience audience;
    private final Cursor cursor;
    private final Instant validUntil;
    private long next;
    private boolean begun;
    private SignedHead head;
    private boolean told;

    FeedStream(Feed feed, Audience audience, Cursor cursor, long next, Instant validUntil) {
        this.feed = feed;
        this.audience = audience;
        this.cursor = cursor;
        this.next = next;
        this.validUntil = validUntil;
    }

    /** The next messages, when there are some; refused as {@link Reason#UNAUTHENTICATED} once the token has expired. */
    Uni<List<FollowResponse>> more() {
        Duration left = Duration.between(feed.now(), validUntil);
        if (left.isNegative() || left.isZero()) {
            return Uni.createFrom().failure(expired());
        }
        if (!begun) {
            begun = true;
            return feed.published().invoke(this::requireReached).chain(this::more);
        }
        if (head != null && next < head.size()) {
            return feed.page(audience, cursor, next, head).map(this::sent);
        }
        if (head != null && next == head.size() && !told) {
            return Uni.createFrom().item(List.of(covered()));
        }
        // One less than what is held: the checkpoint that covers the cursor itself is told at the start.
        long size = head == null ? next - 1 : Math.max(head.size(), next - 1);
        return feed.beyond(size)
                .ifNoItem()
                .after(left)
                .failWith(this::expired)
                .invoke(this::reached)
                .chain(this::more);
    }

    /** What a receiver was given, it was given under a published checkpoint. */
    private void requireReached(long size) {
        if (next > size) {
            throw Refusal.of(Reason.PAGE_TOKEN_INVALID)
                    .because("游标在第" + next + "条，本日志只公布到大小" + size)
                    .remedy("请核对游标是否属于本日志；如确为本日志所给，说明日志已被回退，请立即报告市级监督人员")
                    .fact("treeSize", size);
        }
    }

    private void reached(SignedHead newest) {
        head = newest;
        told = false;
    }

    private List<FollowResponse> sent(FeedPage page) {
        List<FollowResponse> messages = new ArrayList<>(page.messages());
        next = page.next();
        if (next == head.size()) {
            messages.add(covered());
        }
        return messages;
    }

    private FollowResponse covered() {
        told = true;
        return FollowResponse.newBuilder()
                .setCursor(cursor.at(next))
                .setCheckpoint(FeedMessages.checkpoint(head))
                .build();
    }

    private Refusal expired() {
        return Refusal.of(Reason.UNAUTHENTICATED)
                .because("身份令牌已过期")
                .remedy("请换取新令牌，从所附游标处继续")
                .fact("cursor", cursor.at(next));
    }
}
