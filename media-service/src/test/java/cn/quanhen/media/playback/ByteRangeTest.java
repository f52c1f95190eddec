package cn.quanhen.media.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.media.custody.BlockTree;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import org.junit.jupiter.api.Test;

class ByteRangeTest {
    private static final long SIZE = 2L * BlockTree.BLOCK + 10;

    @Test
    void length_0_means_all_from_the_first() {
        assertThat(ByteRange.of(7, 0, SIZE)).isEqualTo(new ByteRange(7, SIZE));
    }

    @Test
    void a_range_over_a_border_takes_the_end_of_one_block_and_the_start_of_the_next() {
        var range = ByteRange.of(BlockTree.BLOCK - 2, 5, SIZE);
        var block = new byte[BlockTree.BLOCK];

        assertThat(range.firstBlock()).isZero();
        assertThat(range.lastBlock()).isEqualTo(1);
        assertThat(range.within(0, block)).hasSize(2);
        assertThat(range.within(1, block)).hasSize(3);
    }

    @Test
    void the_last_byte_may_be_asked_for_and_none_behind_it() {
        assertThat(ByteRange.of(SIZE - 1, 1, SIZE).lastBlock()).isEqualTo(2);
        assertRefused(SIZE, 0);
        assertRefused(SIZE - 1, 2);
        assertRefused(1, Long.MAX_VALUE);
    }

    private static void assertRefused(long offset, long length) {
        assertThatThrownBy(() -> ByteRange.of(offset, length, SIZE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.RANGE_INVALID));
    }
}
