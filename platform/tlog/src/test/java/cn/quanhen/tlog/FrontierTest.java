package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final int SIZE = 600;
    private final RandomTree tree = new RandomTree(SIZE, new Random(1));

    @Test
    void leafByLeafItHasTheRootOfEverySize() {
        Frontier frontier = Frontier.empty();
        for (int size = 0; size <= SIZE; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(tree.at(size).root());
            if (size < SIZE) {
                frontier.append(tree.leaf(size));
            }
        }
    }

    @Test
    void takenFromATreeOfAnySizeItGoesOnAsIfItHadBeenThereFromTheStart() {
        for (int from = 0; from <= SIZE; from += 7) {
            Frontier taken = Frontier.of(tree.at(from));
            Frontier read = Frontier.of(from, taken.subtrees());
            assertThat(read.root()).isEqualTo(tree.at(from).root());
            tree.leaves(from, SIZE).forEach(read::append);
            assertThat(read.root()).isEqualTo(tree.at(SIZE).root());
        }
    }

    @Test
    void anotherNumberOfSubtreesThanTheSizeHasIsRefused() {
        assertThatThrownBy(() -> Frontier.of(3, List.of(Hashing.empty()))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Frontier.of(0, List.of(Hashing.empty()))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Frontier.of(-1, List.of())).isInstanceOf(MalformedException.class);
    }
}
