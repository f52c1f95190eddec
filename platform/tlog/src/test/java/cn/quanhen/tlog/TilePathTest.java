package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "63, 999, 1, tile/63/999.p/1",
        "2, 1000, 255, tile/2/x001/000.p/255",
        "-1, 5, 256, tile/entries/005",
        "-1, 123456, 17, tile/entries/x123/456.p/17",
    })
    void aPathIsWrittenAndReadInItsOnlyForm(int level, long index, int width, String text) {
        TilePath path = new TilePath(level, index, width);
        assertThat(path.text()).isEqualTo(text);
        assertThat(TilePath.parse(text)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/0",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/1/",
                "tile/0/000\n",
                "tile/data/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x999/x999/x999/x999/x999/999",
                "/tile/0/000",
                "tile/0/../000",
            })
    void anyOtherFormIsRefused(String text) {
        assertThatThrownBy(() -> TilePath.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void theTilesOfATreeAreThoseOfTheStandardsExample() {
        assertThat(TilePath.inTree(0, 272, 70_000).isFull()).isTrue();
        assertThat(TilePath.inTree(0, 273, 70_000).width()).isEqualTo(112);
        assertThat(TilePath.inTree(1, 0, 70_000).isFull()).isTrue();
        assertThat(TilePath.inTree(1, 1, 70_000).width()).isEqualTo(17);
        assertThat(TilePath.inTree(2, 0, 70_000).width()).isEqualTo(1);
        assertThat(TilePath.inTree(1, 0, 256).width()).isEqualTo(1);
    }

    @Test
    void anEmptyTileIsRefused() {
        assertThatThrownBy(() -> TilePath.inTree(0, 1, 256)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.inTree(8, 0, 256)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TilePath.inTree(0, Long.MAX_VALUE / 256, 256)).isInstanceOf(MalformedException.class);
    }
}
