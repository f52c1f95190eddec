package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Entries;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Growth;
import cn.quanhen.tlog.Hash;
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
import java.util.Optional;

/** Takes a batch of new entries into the tree and signs the new head. Blocks; runs on a worker thread. */
@ApplicationScoped
public class Integrator {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogSettings settings;
    private final LogKey key;
    private final Entries entries;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final Clock clock;

    Integrator(LogSettings settings, LogKey key, Entries entries, Tiles tiles, Checkpoints checkpoints, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.entries = entries;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * Integrates one batch. The first checkpoint is signed over the empty tree, so that the log can be read at once.
     *
     * @return whether there may be more
     */
    boolean integrate() {
        Optional<SignedHead> last = checkpoints.signed().await().atMost(PATIENCE);
        // Never sign on behind a head that is not this key's: the key was lost, or the database is another log's.
        var unused = last.map(head -> head.note().openedBy(List.of(key.signer().verifier())));
        long size = last.map(SignedHead::size).orElse(0L);
        List<Hash> leaves = entries.hashes(size, settings.batchSize()).await().atMost(PATIENCE);
        if (leaves.isEmpty() && last.isPresent()) {
            return false;
        }
        Map<TilePath, Tile> edge =
                new HashMap<>(tiles.read(Tiles.LOG, TilePath.edge(size)).await().atMost(PATIENCE));
        last.ifPresent(head -> requireUnchanged(head, edge));
        List<Tile> grown = Growth.append(size, Trees.strictly(edge), leaves);
        grown.forEach(tile -> edge.put(tile.path(), tile));
        SignedHead head = head(size + leaves.size(), edge);
        boolean kept = checkpoints
                .sign(last.map(SignedHead::size).orElse(-1L), grown, head)
                .await()
                .atMost(PATIENCE);
        return !kept || leaves.size() == settings.batchSize();
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
        Checkpoint checkpoint = new Checkpoint(settings.origin(), size, root);
        return new SignedHead(checkpoint, checkpoint.signedBy(key.signers()), clock.instant());
    }
}
