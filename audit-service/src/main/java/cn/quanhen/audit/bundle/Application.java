package cn.quanhen.audit.bundle;

import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.WitnessHead;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies bundles that follow on each other, checkpoint by checkpoint. Entries are kept once the city has cosigned a
 * checkpoint that ends with them; those before what it had cosigned already wait for such a one.
 */
final class Application {
    private final CityLog city;
    private final CountyLog log;
    private final List<byte[]> pending = new ArrayList<>();
    private final Frontier frontier;
    private long mirrored;

    Application(CityLog city, CountyLog log) {
        this.city = city;
        this.log = log;
        this.mirrored = city.mirrored(log);
        this.frontier = city.frontier(log, mirrored);
    }

    /** How many entries are mirrored or wait to be. */
    long reached() {
        return mirrored + pending.size();
    }

    /** How many entries are mirrored. */
    long mirrored() {
        return mirrored;
    }

    /** Applies a verified bundle that does not begin after what was reached. */
    void apply(BundleFile file) throws IOException {
        try (BundleReader reader = file.read()) {
            long index = file.header().from();
            Frame frame = reader.next();
            while (!(frame instanceof Frame.Digest)) {
                if (frame instanceof Frame.Entry entry && index++ >= reached()) {
                    pending.add(entry.bytes());
                    frontier.append(Hashing.leaf(entry.bytes()));
                }
                if (frame instanceof Frame.Signed signed && index == reached()) {
                    checkpoint(log.own(signed.note()));
                }
                frame = reader.next();
            }
        }
    }

    private void checkpoint(Note note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.root().equals(frontier.root())) {
            city.observe(note);
            throw Overlap.contradicts("大小" + checkpoint.size() + "处的根与市级已持有的历史不符", checkpoint.size());
        }
        long old = size(city.head(log));
        if (old > checkpoint.size() || old == checkpoint.size() && pending.isEmpty()) {
            return;
        }
        if (!city.cosign(log, mirrored, pending, old, note) && size(city.head(log)) <= checkpoint.size()) {
            contradicted(checkpoint, note);
            throw Overlap.contradicts("大小" + checkpoint.size() + "的检查点与市级已见证的历史不符", checkpoint.size());
        }
        Optional<WitnessHead> head = city.head(log).filter(it -> it.size() == checkpoint.size());
        if (head.isPresent() && !pending.isEmpty()) {
            city.take(log, mirrored, pending, head.get());
            mirrored = checkpoint.size();
            pending.clear();
        }
    }

    /** The bundle's own entries show that its tree had another root where the city cosigned. */
    private void contradicted(Checkpoint checkpoint, Note note) {
        Optional<WitnessHead> cosigned = city.head(log).filter(head -> head.size() < checkpoint.size());
        Optional<Hash> then = cosigned.map(head -> rootAt(head.size()));
        if (then.isPresent() && !then.get().equals(cosigned.get().root())) {
            city.contradict(log, mirrored, pending, note, cosigned.get(), then.get());
        } else {
            city.observe(note);
        }
    }

    private Hash rootAt(long size) {
        Frontier edge = city.frontier(log, mirrored);
        pending.stream().limit(size - mirrored).forEach(entry -> edge.append(Hashing.leaf(entry)));
        return edge.root();
    }

    private static long size(Optional<WitnessHead> head) {
        return head.map(WitnessHead::size).orElse(0L);
    }
}
