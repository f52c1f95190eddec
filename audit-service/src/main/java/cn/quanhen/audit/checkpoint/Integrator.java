package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Entries;
import cn.quanhen.audit.log.Lease.Term;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Growth;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TileSubtrees;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a batch of new entries into the tree and signs the new head. Blocks; runs on a worker thread. */
@ApplicationScoped
public class Integrator {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogSettings settings;
    private final LogKey key;
    private final Entries entries;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final HighWater highWater;
    private final Clock clock;

    Integrator(
            LogSettings settings,
            LogKey key,
            Entries entries,
            Tiles tiles,
            Checkpoints checkpoints,
            HighWater highWater,
            Clock clock) {
        this.settings = settings;
        this.key = key;
        this.entries = entries;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.highWater = highWater;
        this.clock = clock;
    }

    /** Signs the empty tree, which contradicts no history, so that the log can be read at once. */
    SignedHead begin(Term term) {
        SignedHead empty = sign(new Checkpoint(settings.origin(), 0, Hashing.empty()));
        checkpoints.sign(term, -1, List.of(), empty).await().atMost(PATIENCE);
        return empty;
    }

    /**
     * Integrates one batch. The head is remembered outside the database before its signature leaves this process.
     *
     * @param last the newest head
     * @param most at most so many entries
     * @return the new head; the last one where nothing waits
     */
    SignedHead integrate(Term term, SignedHead last, int most) {
        // Never sign on behind a head that is not this key's: the key was lost, or the database is another log's.
        var unused = last.note().openedBy(List.of(key.signer().verifier()));
        long size = last.size();
        List<Hash> leaves = entries.hashes(size, most).await().atMost(PATIENCE);
        if (leaves.isEmpty()) {
            return last;
        }
        Map<TilePath, Tile> edge =
                new HashMap<>(tiles.read(Tiles.LOG, TilePath.edge(size)).await().atMost(PATIENCE));
        requireUnchanged(last, edge);
        List<Tile> grown = Growth.append(size, Trees.strictly(edge), leaves);
        grown.forEach(tile -> edge.put(tile.path(), tile));
        SignedHead head = head(size + leaves.size(), edge);
        highWater.raise(head);
        checkpoints.sign(term, size, grown, head).await().atMost(PATIENCE);
        return head;
    }

    /** What was signed is never built upon once the stored tiles do not give it any more. */
    private static void requireUnchanged(SignedHead head, Map<TilePath, Tile> edge) {
        TileSubtrees subtrees = new TileSubtrees(head.size(), Trees.strictly(edge));
        if (!new MerkleTree(head.size(), subtrees)
                .root()
                .equals(head.checkpoint().root())) {
            throw new IllegalStateException("the stored tiles do not give the root signed at size " + head.size());
        }
    }

    private SignedHead head(long size, Map<TilePath, Tile> edge) {
        Hash root = new MerkleTree(size, new TileSubtrees(size, Trees.strictly(edge))).root();
        return sign(new Checkpoint(settings.origin(), size, root));
    }

    private SignedHead sign(Checkpoint checkpoint) {
        return new SignedHead(checkpoint, checkpoint.signedBy(key.signers()), clock.instant());
    }
}
