package cn.quanhen.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.TilePath;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreesTest {
    @Test
    void theRootNeedsTheTilesOfTheRightEdgeOnly() {
        assertThat(Trees.needed(70_000, MerkleTree::root)).containsExactlyInAnyOrderElementsOf(TilePath.edge(70_000));
    }

    @Test
    void anInclusionProofNeedsTheTilesAboveTheEntryToo() {
        assertThat(Trees.needed(70_000, tree -> tree.inclusion(5))).contains(new TilePath(0, 0, 256));
    }

    @Test
    void aTileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Trees.strictly(Map.of()).read(new TilePath(0, 0, 1)))
                .hasMessage("no tile/0/000.p/1");
    }
}
