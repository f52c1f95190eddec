package cn.quanhen.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.log.Entries.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final NewEntry first = entry("a", 1);
    private final NewEntry second = entry("b", 1);

    @Test
    void newEntriesKeepTheirOrder() {
        assertThat(Batch.sort(List.of(second, first), Map.of()).fresh()).containsExactly(second, first);
    }

    @Test
    void anEntryThatTheLogHoldsIsADuplicate() {
        Batch batch = Batch.sort(List.of(first, second), Map.of(first.identity(), new Placed(7, first.bytes())));
        assertThat(batch.fresh()).containsExactly(second);
        assertThat(batch.duplicates()).isEqualTo(1);
    }

    @Test
    void anEntryThatComesTwiceInOneBatchIsADuplicate() {
        Batch batch = Batch.sort(List.of(first, entry("a", 1), first), Map.of());
        assertThat(batch.fresh()).containsExactly(first);
        assertThat(batch.duplicates()).isEqualTo(2);
    }

    @Test
    void anotherContentUnderAKnownIdIsContradictory() {
        NewEntry other = entry("a", 2);
        Batch batch = Batch.sort(List.of(first, other), Map.of());
        assertThat(batch.fresh()).containsExactly(first);
        assertThat(batch.contradictory()).containsExactly(other);
    }

    @Test
    void whatIsKnownKeepsItsIndexAndWhatIsNewGetsTheNext() {
        Batch batch = Batch.sort(List.of(first, second), Map.of(first.identity(), new Placed(7, first.bytes())));
        assertThat(batch.indices(20)).isEqualTo(Map.of(first.identity(), 7L, second.identity(), 20L));
    }

    private static NewEntry entry(String id, long sequence) {
        Leaf leaf = new Leaf(id, "", sequence, new Commitments("", ""), "source", "", Instant.EPOCH, "");
        return NewEntry.of(leaf, new byte[16], new byte[0]);
    }
}
