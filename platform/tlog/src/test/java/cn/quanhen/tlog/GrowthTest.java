package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private final Random random = new Random(256);

    @Test
    void tilesGrownStepByStepGiveTheRootAndTheProofsOfTheDefinition() {
        RandomTree tree = new RandomTree(70_000, random);
        Map<TilePath, Tile> tiles = new HashMap<>();
        long size = 0;
        while (size < 70_000) {
            long next = Math.min(70_000, size + 1 + random.nextInt(random.nextBoolean() ? 300 : 9_000));
            List<Tile> grown = Growth.append(size, tiles::get, tree.leaves(size, next));
            grown.forEach(tile -> tiles.put(tile.path(), tile));
            MerkleTree tiled = new MerkleTree(next, new TileSubtrees(next, tiles::get));
            assertThat(tiled.root()).isEqualTo(tree.root(next));
            assertThat(tiles).containsKeys(TilePath.edge(next).toArray(TilePath[]::new));
            assertThat(new MerkleTree(next, new TileSubtrees(next, edge(next, tiles)::get)).root())
                    .isEqualTo(tree.root(next));
            assertThat(tiled.consistency(size)).isEqualTo(tree.at(next).consistency(size));
            long index = random.nextLong(next);
            assertThat(tiled.inclusion(index)).isEqualTo(tree.at(next).inclusion(index));
            size = next;
        }
        assertThat(tiles)
                .containsKeys(
                        new TilePath(0, 273, 112),
                        new TilePath(1, 0, 256),
                        new TilePath(1, 1, 17),
                        new TilePath(2, 0, 1));
    }

    private static Map<TilePath, Tile> edge(long size, Map<TilePath, Tile> tiles) {
        Map<TilePath, Tile> edge = new HashMap<>(tiles);
        edge.keySet().retainAll(TilePath.edge(size));
        return edge;
    }

    @Test
    void aTileIsTheHashesOfItsHeightOneAfterTheOther() {
        RandomTree tree = new RandomTree(600, random);
        List<Tile> tiles = Growth.append(0, path -> null, tree.leaves(0, 600));
        assertThat(tiles)
                .extracting(tile -> tile.path().text())
                .containsExactly("tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2");
        assertThat(tiles.getLast().hashes()).containsExactly(tree.root(256), RandomTree.mth(tree.leaves(256, 512)));
        for (Tile tile : tiles) {
            assertThat(tile.bytes()).hasSize(32 * tile.path().width());
            assertThat(Tile.parse(tile.path(), tile.bytes())).isEqualTo(tile);
        }
    }

    @Test
    void aTileOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> Tile.parse(new TilePath(0, 0, 2), new byte[63]))
                .isInstanceOf(MalformedException.class);
    }
}
