package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.WitnessHead;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Growth;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TileSubtrees;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a county's log to the city and believes nothing of it: every entry is hashed here, and the root must be the
 * one that the city cosigned. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class Mirror {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long STEP = 16L * TilePath.FULL;
    private static final long HEAVY = 1 << 22;

    private final CountyReader county;
    private final Tiles tiles;
    private final Mirrors mirrors;

    Mirror(CountyReader county, Tiles tiles, Mirrors mirrors) {
        this.county = county;
        this.tiles = tiles;
        this.mirrors = mirrors;
    }

    /**
     * Mirrors the next entries, at most {@value #STEP}, and about {@value #HEAVY} bytes of them.
     *
     * @param from how many are mirrored
     * @param head what was cosigned
     * @return how many are mirrored now
     * @throws Contradiction where the county's entries do not give the cosigned root
     */
    long advance(CountyLog log, long from, WitnessHead head) {
        Verified verified = grown(log, from, entries(log, from, head.size()));
        verify(verified, theirs(log, head).consistency(verified.size()), head);
        compare(log, verified.tiles(), head);
        return keep(log, verified, head);
    }

    /**
     * Keeps entries that came another way than from the county's door, once they are shown to lie in the log.
     *
     * @param from how many are mirrored
     * @param entries the next ones
     * @param head a checkpoint that the city has cosigned
     * @param onward from the tree that ends with the last entry to the checkpoint's; empty where they are the same
     * @return how many are mirrored now
     * @throws Contradiction where the entries are not the log's
     */
    public long take(CountyLog log, long from, List<byte[]> entries, WitnessHead head, List<Hash> onward) {
        Verified verified = grown(log, from, entries);
        verify(verified, new ConsistencyProof(verified.size(), head.size(), onward), head);
        return keep(log, verified, head);
    }

    private Verified grown(CountyLog log, long from, List<byte[]> entries) {
        long to = from + entries.size();
        Map<TilePath, Tile> edge = new HashMap<>(
                tiles.read(Mirrors.tree(log), TilePath.edge(from)).await().atMost(PATIENCE));
        List<Tile> grown = Growth.append(from, Trees.strictly(edge), Verified.hashes(entries));
        grown.forEach(tile -> edge.put(tile.path(), tile));
        Hash root = new MerkleTree(to, new TileSubtrees(to, Trees.strictly(edge))).root();
        return new Verified(from, entries, grown, root);
    }

    private long keep(CountyLog log, Verified verified, WitnessHead head) {
        var unused = mirrors.keep(log, verified, head).await().atMost(PATIENCE);
        return verified.size();
    }

    private List<byte[]> entries(CountyLog log, long from, long size) {
        long end = Math.min(size, (from + STEP) / TilePath.FULL * TilePath.FULL);
        List<byte[]> entries = new ArrayList<>();
        long bytes = 0;
        for (long bundle = from / TilePath.FULL; bundle * TilePath.FULL < end && bytes < HEAVY; bundle++) {
            List<byte[]> all = county.entries(log, TilePath.inTree(TilePath.ENTRIES, bundle, size));
            int first = (int) Math.max(from - bundle * TilePath.FULL, 0);
            entries.addAll(all.subList(first, all.size()));
            bytes += all.stream().mapToLong(entry -> entry.length).sum();
        }
        return entries;
    }

    /** RFC 9162 §2.1.4: at the cosigned size the root is the same, before it the tree leads there. */
    private static void verify(Verified verified, ConsistencyProof onward, WitnessHead head) {
        if (!onward.proves(verified.root(), head.root())) {
            throw new Contradiction("至第" + verified.size() + "条的条目算出的根与市级见证的检查点不符");
        }
    }

    private MerkleTree theirs(CountyLog log, WitnessHead head) {
        return new MerkleTree(head.size(), new TileSubtrees(head.size(), path -> county.tile(log, path)));
    }

    /** tlog-tiles, Merkle Tree: what the county serves as hashes must be the hashes of its entries. */
    private void compare(CountyLog log, List<Tile> own, WitnessHead head) {
        for (Tile tile : own) {
            TilePath path = TilePath.inTree(tile.level(), tile.index(), head.size());
            List<Hash> theirs = county.tile(log, path).hashes();
            if (!theirs.subList(0, tile.hashes().size()).equals(tile.hashes())) {
                throw new Contradiction("哈希块与条目不符：" + path.text());
            }
        }
    }
}
