package cn.quanhen.audit.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.TilePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final TilePath PATH = TilePath.parse("tile/0/001.p/2");
    private static final Hash A = Hashing.leaf(new byte[] {1});
    private static final Hash B = Hashing.leaf(new byte[] {2});

    @Test
    void aReadingThatHasOnlyGrownIsNoDifference() {
        assertThat(Difference.between("条目", PATH, List.of(A), List.of(A, B))).isEmpty();
    }

    @Test
    void theFirstOtherHashIsNamedByItsPlaceInTheLog() {
        assertThat(Difference.between("条目", PATH, List.of(A, B), List.of(A, A)))
                .hasValueSatisfying(finding -> assertThat(finding).contains("tile/0/001.p/2", "第257个"));
    }

    @Test
    void whatIsMissingIsADifference() {
        assertThat(Difference.between("条目", PATH, List.of(A, B), List.of(A))).isPresent();
        assertThat(Difference.between("条目", PATH, List.of(), List.of(A))).isPresent();
    }
}
