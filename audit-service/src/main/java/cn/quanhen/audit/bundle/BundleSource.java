package cn.quanhen.audit.bundle;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.feed.Audience;
import cn.quanhen.audit.feed.Disclosures;
import cn.quanhen.audit.feed.EntryPages;
import cn.quanhen.audit.feed.EntryPages.Entry;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.audit.log.Rows;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.identity.Caller;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Note;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What a bundle is written from: this node's published log. */
@ApplicationScoped
public class BundleSource {
    /** So many entries lie between two checkpoints of a bundle at most, where the log signed that often. */
    private static final int STRETCH = 4096;

    private static final int PAGE = 256;
    private static final String CHECKPOINT = """
            SELECT size, note FROM log_checkpoint WHERE size = coalesce(
                (SELECT max(size) FROM log_checkpoint WHERE size > $1 AND size <= $2),
                (SELECT min(size) FROM log_checkpoint WHERE size > $1))""";

    private final LogSettings settings;
    private final Checkpoints checkpoints;
    private final Trees trees;
    private final EntryPages pages;
    private final Disclosures disclosures;
    private final Pool pool;

    BundleSource(
            LogSettings settings,
            Checkpoints checkpoints,
            Trees trees,
            EntryPages pages,
            Disclosures disclosures,
            Pool pool) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.trees = trees;
        this.pages = pages;
        this.disclosures = disclosures;
        this.pool = pool;
    }

    /**
     * The header of the bundle that is asked for.
     *
     * @param asked the size that the receiver holds; empty for what was cosigned last
     * @param most at most so many entries, if the log signed a checkpoint within them; 0 for all
     * @throws Refusal {@link Reason#NOTHING_TO_EXPORT}
     */
    Uni<BundleHeader> header(Optional<Long> asked, long most, boolean payloads) {
        return asked.map(from -> Uni.createFrom().item(from))
                .orElseGet(() -> checkpoints.cosigned().map(head -> size(head)))
                .chain(from -> checkpoints.published().chain(head -> {
                    long size = size(head);
                    if (from >= size) {
                        throw nothing(from, size);
                    }
                    return end(from, most, size)
                            .chain(to -> trees.ask(Tiles.LOG, from, Frontier::of)
                                    .map(edge ->
                                            new BundleHeader(settings.origin(), from, to, payloads, edge.subtrees())));
                }));
    }

    /** The next entries before an end, with the payloads that the caller may read; these are on record (Art. 25). */
    Uni<List<Entry>> entries(Caller caller, long next, long end, boolean payloads) {
        Audience audience = Audience.of(caller, payloads);
        return pages.read(next, Math.min(next + PAGE, end), payloads)
                .map(page -> page.stream().map(audience::given).toList())
                .call(page -> record(
                        caller,
                        page.stream()
                                .filter(entry -> entry.payload().isPresent())
                                .map(Entry::index)
                                .toList()));
    }

    /** The checkpoint that the next stretch of entries ends at. */
    Uni<Mark> mark(long next, long to) {
        return checkpoint(next, Math.min(next + STRETCH, to));
    }

    private Uni<Long> end(long from, long most, long size) {
        return most == 0 || most >= size - from
                ? Uni.createFrom().item(size)
                : checkpoint(from, from + most).map(Mark::size);
    }

    private Uni<Mark> checkpoint(long beyond, long upTo) {
        return pool.preparedQuery(CHECKPOINT)
                .execute(Tuple.of(beyond, upTo))
                .map(rows -> Rows.map(rows, row -> new Mark(row.getLong("size"), Note.parse(row.getString("note"))))
                        .getFirst());
    }

    private Uni<Void> record(Caller caller, List<Long> disclosed) {
        return disclosed.isEmpty()
                ? Uni.createFrom().voidItem()
                : disclosures.record(caller, "bundle", disclosed.getFirst(), disclosed.getLast(), disclosed.size());
    }

    private static long size(Optional<SignedHead> head) {
        return head.map(SignedHead::size).orElse(0L);
    }

    private static Refusal nothing(long from, long size) {
        return Refusal.of(Reason.NOTHING_TO_EXPORT)
                .because("大小" + from + "之后没有已发布的条目（日志大小" + size + "）")
                .remedy("请从市级已持有的大小开始导出，或等待新的检查点")
                .fact("treeSize", size);
    }

    /**
     * A checkpoint on the way.
     *
     * @param size of its tree
     * @param note with the log's signature
     */
    record Mark(long size, Note note) {}
}
