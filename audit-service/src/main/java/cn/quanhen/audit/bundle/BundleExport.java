package cn.quanhen.audit.bundle;

import cn.quanhen.audit.bundle.BundleSource.Mark;
import cn.quanhen.audit.feed.EntryPages.Entry;
import cn.quanhen.identity.Caller;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One bundle as it is written: the header, stretches of entries that each end at a checkpoint, the digest. */
final class BundleExport {
    private final BundleSource source;
    private final Caller caller;
    private final Uni<BundleHeader> asked;
    private final BundleWriter writer = new BundleWriter();
    private BundleHeader header;
    private Mark mark;
    private long next;
    private boolean ended;

    BundleExport(BundleSource source, Caller caller, Optional<Long> from, long most, boolean payloads) {
        this.source = source;
        this.caller = caller;
        this.asked = source.header(from, most, payloads);
    }

    /** The next pieces of the file; none at its end. */
    Uni<List<byte[]>> more() {
        if (header == null) {
            return asked.map(this::begin);
        }
        if (ended) {
            return Uni.createFrom().item(List.of());
        }
        if (next == header.to()) {
            ended = true;
            return Uni.createFrom().item(List.of(writer.end()));
        }
        if (mark == null || next == mark.size()) {
            return source.mark(next, header.to()).invoke(found -> mark = found).chain(this::page);
        }
        return page();
    }

    /** What the bundle says of itself; known after the first pieces. */
    BundleHeader header() {
        return header;
    }

    private List<byte[]> begin(BundleHeader found) {
        header = found;
        next = found.from();
        return List.of(writer.begin(found));
    }

    private Uni<List<byte[]>> page() {
        return source.entries(caller, next, mark.size(), header.payloads()).map(this::write);
    }

    private List<byte[]> write(List<Entry> entries) {
        List<Frame> frames = new ArrayList<>();
        for (Entry entry : entries) {
            frames.add(new Frame.Entry(entry.bytes()));
            entry.payload().ifPresent(payload -> frames.add(new Frame.Disclosed(payload)));
        }
        next = entries.getLast().index() + 1;
        if (next == mark.size()) {
            frames.add(new Frame.Signed(mark.note()));
        }
        return List.of(writer.write(frames));
    }
}
