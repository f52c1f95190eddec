package cn.quanhen.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.tlog.Hashing;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecalledTest {
    private static final Recalled NOTHING = Recalled.of(Optional.empty());
    private static final Recalled DAMAGED = Recalled.damaged("not a note");

    @Test
    void ofTwoMemoriesTheLaterOneCounts() {
        assertThat(Recalled.newest(head(5), head(7))).isEqualTo(head(7).head());
        assertThat(Recalled.newest(head(7), head(5))).isEqualTo(head(7).head());
        assertThat(Recalled.newest(NOTHING, NOTHING)).isEmpty();
        assertThat(Recalled.newest(NOTHING, head(5))).isEqualTo(head(5).head());
        assertThat(Recalled.newest(head(5), NOTHING)).isEqualTo(head(5).head());
    }

    @Test
    void whereOneCannotBeReadTheOtherSpeaksAlone() {
        assertThat(Recalled.newest(head(5), DAMAGED)).isEqualTo(head(5).head());
        assertThat(Recalled.newest(DAMAGED, head(5))).isEqualTo(head(5).head());
    }

    @Test
    void whereNeitherCanSayNothingIsTakenForNothingCosigned() {
        assertThatThrownBy(() -> Recalled.newest(DAMAGED, DAMAGED)).isInstanceOf(WitnessDamaged.class);
        assertThatThrownBy(() -> Recalled.newest(NOTHING, DAMAGED))
                .isInstanceOf(WitnessDamaged.class)
                .hasMessageContaining("not a note");
        assertThatThrownBy(() -> Recalled.newest(DAMAGED, NOTHING)).isInstanceOf(WitnessDamaged.class);
    }

    private static Recalled head(long size) {
        return Recalled.of(Optional.of(new WitnessHead(size, Hashing.empty(), Instant.EPOCH, "")));
    }
}
