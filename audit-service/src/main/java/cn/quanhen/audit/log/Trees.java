package cn.quanhen.audit.log;

import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TileReader;
import cn.quanhen.tlog.TileSubtrees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Asks stored trees for roots and proofs, with one query to the database for each question. */
@ApplicationScoped
public class Trees {
    private final Tiles tiles;

    Trees(Tiles tiles) {
        this.tiles = tiles;
    }

    /**
     * Asks a tree at a size. The question is put twice: first to learn which tiles it reads.
     *
     * @param question has no effect but its answer
     */
    public <T> Uni<T> ask(String tree, long size, Function<MerkleTree, T> question) {
        return tiles.read(tree, needed(size, question))
                .map(found -> question.apply(new MerkleTree(size, new TileSubtrees(size, strictly(found)))));
    }

    /** The tiles that a question reads. */
    public static <T> Set<TilePath> needed(long size, Function<MerkleTree, T> question) {
        Set<TilePath> needed = new LinkedHashSet<>();
        var unused = question.apply(new MerkleTree(size, new TileSubtrees(size, path -> {
            needed.add(path);
            return new Tile(path.level(), path.index(), Collections.nCopies(path.width(), Hashing.empty()));
        })));
        return needed;
    }

    /** Reads tiles that must be there. */
    public static TileReader strictly(Map<TilePath, Tile> tiles) {
        return path -> {
            Tile tile = tiles.get(path);
            if (tile == null) {
                throw new IllegalStateException("no " + path.text());
            }
            return tile;
        };
    }
}
