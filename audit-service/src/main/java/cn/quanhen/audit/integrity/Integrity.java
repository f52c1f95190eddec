package cn.quanhen.audit.integrity;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.LogKey;
import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TileSubtrees;
import cn.quanhen.tlog.UnverifiedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Verifies the stored log round and round: entries and payloads against the tiles, tiles against the level above, the
 * right edge against the root that was signed last. Blocks; runs on a worker thread.
 */
@ApplicationScoped
class Integrity {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LEVELS = 7;

    private final Checkpoints checkpoints;
    private final LogKey key;
    private final StoredLog log;
    private final Counter verified;
    private final int budget;
    private long next;
    private final long[] nextAbove = new long[LEVELS + 1];

    Integrity(Checkpoints checkpoints, LogKey key, StoredLog log, MeterRegistry metrics, IntegritySettings settings) {
        this.checkpoints = checkpoints;
        this.key = key;
        this.log = log;
        this.verified = metrics.counter("quanhen.integrity.entries");
        this.budget = settings.tiles();
    }

    /** Goes on from where the last turn ended; what is wrong, by name. */
    Map<String, String> turn() {
        Map<String, String> faults = new TreeMap<>();
        Optional<SignedHead> head = await(checkpoints.signed());
        if (head.isEmpty() || head.get().size() == 0) {
            return faults;
        }
        long size = head.get().size();
        signature(head.get(), faults);
        boolean edge = edge(size, head.get(), faults);
        next = entries(size, edge, faults);
        for (int level = 1; level <= LEVELS && size >> (8 * level) > 0; level++) {
            nextAbove[level] = above(level, size, faults);
        }
        return faults;
    }

    private void signature(SignedHead head, Map<String, String> faults) {
        try {
            var unused = head.note().openedBy(List.of(key.signer().verifier()));
        } catch (UnverifiedException e) {
            faults.put("checkpoint " + head.size(), "已签检查点的签名不成立");
        }
    }

    /** Whether the right edge gives the root that was signed. */
    private boolean edge(long size, SignedHead head, Map<String, String> faults) {
        Map<TilePath, Tile> edge = new HashMap<>();
        for (TilePath path : TilePath.edge(size)) {
            List<Hash> hashes = await(log.tile(path));
            if (hashes.size() < path.width()) {
                faults.put(path.text(), "哈希块缺失或过短");
                return false;
            }
            edge.put(path, new Tile(path.level(), path.index(), hashes));
        }
        Hash root = new MerkleTree(size, new TileSubtrees(size, edge::get)).root();
        if (root.equals(head.checkpoint().root())) {
            return true;
        }
        edge.keySet().stream()
                .filter(path -> path.level() > 0)
                .forEach(path -> faults.put(path.text(), "哈希块算出的根与已签检查点不符"));
        return false;
    }

    private long entries(long size, boolean edge, Map<String, String> faults) {
        long tiles = (size + TilePath.FULL - 1) / TilePath.FULL;
        long from = next < tiles ? next : 0;
        long to = Math.min(tiles, from + budget);
        for (long index = from; index < to; index++) {
            TilePath path = TilePath.inTree(0, index, size);
            List<StoredEntry> entries = await(log.entries(index * TilePath.FULL, index * TilePath.FULL + path.width()));
            List<Hash> stored = await(log.tile(path));
            faults.putAll(TileCheck.entries(path, stored, entries, path.isFull() ? fits(path, stored, size) : edge));
            verified.increment(entries.size());
        }
        return to;
    }

    /** The tiles of a level are 256 times fewer than those below; a turn's budget holds for each level. */
    private long above(int level, long size, Map<String, String> faults) {
        long tiles = (size >> (8 * level)) / TilePath.FULL;
        long from = nextAbove[level] < tiles ? nextAbove[level] : 0;
        long to = Math.min(tiles, from + budget);
        for (long index = from; index < to; index++) {
            TilePath path = TilePath.inTree(level, index, size);
            if (!fits(path, await(log.tile(path)), size)) {
                faults.put(path.text(), "哈希块与上一级哈希不符");
            }
        }
        return to;
    }

    private boolean fits(TilePath path, List<Hash> stored, long size) {
        TilePath parent = TilePath.inTree(path.level() + 1, path.index() / TilePath.FULL, size);
        List<Hash> hashes = await(log.tile(parent));
        int place = (int) (path.index() % TilePath.FULL);
        return place < hashes.size() && TileCheck.gives(stored, hashes.get(place));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }
}
