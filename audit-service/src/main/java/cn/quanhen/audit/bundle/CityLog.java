package cn.quanhen.audit.bundle;

import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.audit.supervision.Mirror;
import cn.quanhen.audit.supervision.Mirrors;
import cn.quanhen.audit.witness.AddCheckpointAnswer;
import cn.quanhen.audit.witness.Claims;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.Evidence;
import cn.quanhen.audit.witness.SignedCheckpoint;
import cn.quanhen.audit.witness.Witness;
import cn.quanhen.audit.witness.WitnessHead;
import cn.quanhen.audit.witness.WitnessHeads;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Growth;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TileSubtrees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the city holds of a county's log, and how it grows: through the same witness and the same mirror as over the
 * line. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class CityLog {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Mirror mirror;
    private final Mirrors mirrors;
    private final Witness witness;
    private final WitnessHeads heads;
    private final Claims claims;
    private final Tiles tiles;
    private final Trees trees;

    CityLog(
            Mirror mirror,
            Mirrors mirrors,
            Witness witness,
            WitnessHeads heads,
            Claims claims,
            Tiles tiles,
            Trees trees) {
        this.mirror = mirror;
        this.mirrors = mirrors;
        this.witness = witness;
        this.heads = heads;
        this.claims = claims;
        this.tiles = tiles;
        this.trees = trees;
    }

    /** How many entries are mirrored. */
    long mirrored(CountyLog log) {
        return await(mirrors.sizes()).getOrDefault(log.origin(), 0L);
    }

    /** What was cosigned last. */
    Optional<WitnessHead> head(CountyLog log) {
        return await(heads.find(log.origin()));
    }

    /** The edge of the mirrored tree at a size that it has reached. */
    Frontier frontier(CountyLog log, long size) {
        return await(trees.ask(Mirrors.tree(log), size, Frontier::of));
    }

    /** The leaf hashes of mirrored entries. */
    List<Hash> hashes(CountyLog log, long from, long to) {
        Function<MerkleTree, List<Hash>> leaves = tree -> LongStream.range(from, to)
                .mapToObj(index -> tree.subtrees().at(0, index))
                .toList();
        return await(trees.ask(Mirrors.tree(log), to, leaves));
    }

    /** Keeps a log-signed checkpoint as evidence, where it contradicts what was cosigned or mirrored. */
    void observe(Note note) {
        var unused = await(heads.observe(SignedCheckpoint.of(note)).replaceWith(true));
    }

    /**
     * Has a checkpoint cosigned that the entries after the mirrored ones lead to.
     *
     * @param mirrored how many are mirrored
     * @param entries the next ones, up to the checkpoint's size
     * @param old what was cosigned last
     * @return whether it was
     */
    boolean cosign(CountyLog log, long mirrored, List<byte[]> entries, long old, Note note) {
        List<Hash> proof = consistency(log, mirrored, entries, old).path();
        String request = new AddCheckpoint(old, proof, note).format();
        AddCheckpointAnswer answer = await(witness.add(request.getBytes(StandardCharsets.UTF_8)));
        return answer.status() == 200;
    }

    /**
     * Keeps as evidence a log-signed checkpoint whose own tree had another root where the city cosigned.
     *
     * @param mirrored how many are mirrored
     * @param entries the next ones, up to the checkpoint's size
     * @param root of the checkpoint's tree at the size that was cosigned
     */
    void contradict(CountyLog log, long mirrored, List<byte[]> entries, Note note, WitnessHead cosigned, Hash root) {
        ConsistencyProof onward = consistency(log, mirrored, entries, cosigned.size());
        var unused = await(claims.contradicts(Evidence.future(SignedCheckpoint.of(note), cosigned, root, onward))
                .replaceWith(true));
    }

    /** Mirrors entries that end at the cosigned head. */
    void take(CountyLog log, long mirrored, List<byte[]> entries, WitnessHead head) {
        var unused = mirror.take(log, mirrored, entries, head, List.of());
    }

    /** RFC 9162 §2.1.4, out of the mirrored tiles and those that the new entries fill. */
    private ConsistencyProof consistency(CountyLog log, long mirrored, List<byte[]> entries, long old) {
        long size = mirrored + entries.size();
        List<Hash> leaves = entries.stream().map(Hashing::leaf).toList();
        Map<TilePath, Tile> all = new HashMap<>(await(tiles.read(Mirrors.tree(log), TilePath.edge(mirrored))));
        Growth.append(mirrored, Trees.strictly(all), leaves).forEach(tile -> all.put(tile.path(), tile));
        Set<TilePath> stored = Trees.needed(size, tree -> tree.consistency(old)).stream()
                .filter(path -> !all.containsKey(path))
                .collect(Collectors.toSet());
        all.putAll(await(tiles.read(Mirrors.tree(log), stored)));
        return new MerkleTree(size, new TileSubtrees(size, Trees.strictly(all))).consistency(old);
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
