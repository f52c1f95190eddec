package cn.quanhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;

class CensusRhythmTest {
    private static final ByteString ONE = ByteString.copyFromUtf8("1");
    private static final ByteString OTHER = ByteString.copyFromUtf8("2");

    private final CensusRhythm rhythm = new CensusRhythm(3);

    @Test
    void theFirstAndEveryChangeAreWritten() {
        assertThat(rhythm.due(ONE)).isTrue();
        rhythm.written(ONE);

        assertThat(rhythm.due(ONE)).isFalse();
        assertThat(rhythm.due(OTHER)).isTrue();
    }

    @Test
    void anIdleServiceWritesEachThirdIntervalOnly() {
        rhythm.written(ONE);
        rhythm.passed();
        assertThat(rhythm.due(ONE)).isFalse();
        rhythm.passed();
        assertThat(rhythm.due(ONE)).isTrue();
        rhythm.written(ONE);
        assertThat(rhythm.due(ONE)).isFalse();
    }
}
