package cn.quanhen.audit.feed;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.HeadWatch;
import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.audit.v1.FollowRequest;
import cn.quanhen.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What every stream of the feed reads from. */
@ApplicationScoped
public class Feed {
    private static final int PAGE = 256;

    private final LogSettings settings;
    private final EntryPages pages;
    private final Checkpoints checkpoints;
    private final HeadWatch heads;
    private final Disclosures disclosures;
    private final Clock clock;

    Feed(
            LogSettings settings,
            EntryPages pages,
            Checkpoints checkpoints,
            HeadWatch heads,
            Disclosures disclosures,
            Clock clock) {
        this.settings = settings;
        this.pages = pages;
        this.checkpoints = checkpoints;
        this.heads = heads;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * Begins a stream.
     *
     * @param validUntil when the caller's token expires
     */
    FeedStream follow(Caller caller, Instant validUntil, FollowRequest request) {
        Cursor cursor = Cursor.of(settings.origin(), request.getResource());
        Audience audience = new Audience(caller, request.getResource(), request.getPayloads());
        return new FeedStream(this, audience, cursor, cursor.read(request.getCursor()), validUntil);
    }

    Instant now() {
        return clock.instant();
    }

    /** The size of the published tree; 0 before there is one. */
    Uni<Long> published() {
        return checkpoints.published().map(head -> head.map(SignedHead::size).orElse(0L));
    }

    Uni<SignedHead> beyond(long size) {
        return heads.published(size);
    }

    /** The next page under a checkpoint; on record before it is given. */
    Uni<FeedPage> page(Audience audience, Cursor cursor, long from, SignedHead head) {
        return pages.read(from, Math.min(from + PAGE, head.size()), audience.payloads())
                .map(entries -> new FeedPage(audience, cursor, entries))
                .call(page -> record(audience.caller(), page.disclosed()));
    }

    private Uni<Void> record(Caller caller, List<Long> disclosed) {
        return disclosed.isEmpty()
                ? Uni.createFrom().voidItem()
                : disclosures.record(caller, "feed", disclosed.getFirst(), disclosed.getLast(), disclosed.size());
    }
}
