package cn.quanhen.audit.feed;

import cn.quanhen.audit.feed.EntryPages.Entry;
import cn.quanhen.audit.v1.FollowResponse;
import cn.quanhen.audit.v1.SkippedEntries;
import java.util.ArrayList;
import java.util.List;

/** Turns a page of the log into messages: entries that are wanted, and runs of those that are not. */
final class FeedPage {
    private final Audience audience;
    private final Cursor cursor;
    private final List<FollowResponse> messages = new ArrayList<>();
    private final List<Long> disclosed = new ArrayList<>();
    private final long next;
    private SkippedEntries.Builder run = SkippedEntries.newBuilder();

    /** @param entries at least one, without gaps */
    FeedPage(Audience audience, Cursor cursor, List<Entry> entries) {
        this.audience = audience;
        this.cursor = cursor;
        this.next = entries.getLast().index() + 1;
        entries.forEach(this::add);
        endRun(next);
    }

    /** The index after the last entry. */
    long next() {
        return next;
    }

    /** In log order. */
    List<FollowResponse> messages() {
        return messages;
    }

    /** The indices of the payloads among them. */
    List<Long> disclosed() {
        return disclosed;
    }

    private void add(Entry entry) {
        if (!audience.wants(entry)) {
            if (run.getLeafHashesCount() == 0) {
                run.setFirstIndex(entry.index());
            }
            run.addLeafHashes(FeedMessages.bytes(entry.hash()));
            return;
        }
        endRun(entry.index());
        boolean given = audience.mayHave(entry);
        if (given) {
            disclosed.add(entry.index());
        }
        messages.add(FollowResponse.newBuilder()
                .setCursor(cursor.at(entry.index() + 1))
                .setEntry(FeedMessages.entry(entry, given))
                .build());
    }

    private void endRun(long next) {
        if (run.getLeafHashesCount() > 0) {
            messages.add(FollowResponse.newBuilder()
                    .setCursor(cursor.at(next))
                    .setSkipped(run)
                    .build());
            run = SkippedEntries.newBuilder();
        }
    }
}
