package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBundleTest {
    private static final TilePath TWO = new TilePath(TilePath.ENTRIES, 0, 2);

    @Test
    void entriesFollowTheirLengths() {
        byte[] bundle = EntryBundle.format(List.of(new byte[] {7}, new byte[300]));
        assertThat(bundle).hasSize(305).startsWith(0, 1, 7, 1, 44);
        assertThat(EntryBundle.parse(TWO, bundle)).containsExactly(new byte[] {7}, new byte[300]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001aa", "0001aa00", "0001aa0002bb", "0001aa0001bb0001cc"})
    void aBundleThatIsCutOrHoldsAnotherNumberIsRefused(String hex) {
        byte[] bundle = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> EntryBundle.parse(TWO, bundle)).isInstanceOf(MalformedException.class);
    }

    @Test
    void anEntryLongerThanItsLengthCanSayIsRefused() {
        assertThat(EntryBundle.format(List.of(new byte[0xFFFF]))).hasSize(0x10001);
        assertThatThrownBy(() -> EntryBundle.format(List.of(new byte[0x10000]))).isInstanceOf(MalformedException.class);
    }
}
