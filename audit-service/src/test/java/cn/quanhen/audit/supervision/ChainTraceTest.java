package cn.quanhen.audit.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChainTraceTest {
    private static final String NONE = "0".repeat(64);
    private static final String SOME = "ab".repeat(32);

    @Test
    void aChainThatGoesOnFromItsStartIsUnbroken() {
        ChainTrace trace = ChainTrace.start("c").then(leaf(1, NONE)).then(leaf(2, SOME));
        assertThat(trace.unbroken()).isTrue();
        assertThat(trace.entries()).isEqualTo(2);
        assertThat(trace.lastRecordedAt()).isEqualTo(Instant.ofEpochSecond(2));
    }

    @Test
    void aMissingRecordBreaksTheChainForGood() {
        ChainTrace trace = ChainTrace.start("c").then(leaf(1, NONE)).then(leaf(3, SOME));
        assertThat(trace.unbroken()).isFalse();
        assertThat(trace.then(leaf(4, SOME)).unbroken()).isFalse();
    }

    @Test
    void aChainWithoutItsFirstRecordIsBroken() {
        assertThat(ChainTrace.start("c").then(leaf(2, SOME)).unbroken()).isFalse();
    }

    @Test
    void aRecordThatCameTwiceUnderOneSequenceBreaksTheChain() {
        assertThat(ChainTrace.start("c").then(leaf(1, NONE)).then(leaf(1, NONE)).unbroken())
                .isFalse();
    }

    @Test
    void onlyTheFirstRecordHasNothingBeforeIt() {
        assertThat(ChainTrace.start("c").then(leaf(1, SOME)).unbroken()).isFalse();
        assertThat(ChainTrace.start("c").then(leaf(1, NONE)).then(leaf(2, NONE)).unbroken())
                .isFalse();
    }

    private static Leaf leaf(long sequence, String previous) {
        Instant time = Instant.ofEpochSecond(sequence);
        return new Leaf("c/records/" + sequence, previous, sequence, new Commitments("", ""), "s", "c", time, "t");
    }
}
