package cn.quanhen.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.quanhen.signature.ofd.OfdDocument.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidingTest {
    private static final Riding SEAL = new Riding(42, 42, 0.5);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 12, 13, 25, 100})
    void everyPageBearsASliceAndTheSlicesOfAGroupMakeTheWholeSeal(int count) {
        var slices = SEAL.over(pages(count));

        assertThat(slices)
                .extracting(Appearance::page)
                .containsExactlyElementsOf(
                        IntStream.range(0, count).mapToObj(String::valueOf).toList());
        assertThat(slices.stream()
                                .mapToDouble(s -> s.clip().orElseThrow().width())
                                .sum()
                        % 42)
                .satisfiesAnyOf(
                        rest -> assertThat(rest).isCloseTo(0, within(1e-6)),
                        rest -> assertThat(rest).isCloseTo(42, within(1e-6)));
    }

    @Test
    void eachSliceEndsAtThePagesRightEdge() {
        assertThat(SEAL.over(pages(3))).allSatisfy(slice -> {
            var clip = slice.clip().orElseThrow();
            assertThat(slice.boundary().x() + clip.x() + clip.width()).isCloseTo(210, within(1e-9));
            assertThat(clip.width()).isEqualTo(14);
        });
    }

    @Test
    void onePageHasNoEdgesToRideOver() {
        assertThat(SEAL.over(pages(1))).isEmpty();
    }

    private static List<Page> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Page(String.valueOf(i), 210, 297))
                .toList();
    }
}
