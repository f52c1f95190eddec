package cn.quanhen.casefile.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource({
        "500000, 伍仟元整",
        "1, 壹分",
        "30, 叁角整",
        "105, 壹元零伍分",
        "1000, 壹拾元整",
        "140950, 壹仟肆佰零玖元伍角整",
        "600714, 陆仟零柒元壹角肆分",
        "10000000, 壹拾万元整",
        "10000100, 壹拾万零壹元整",
        "10700053, 壹拾万柒仟元伍角叁分",
        "100000005000, 壹拾亿零伍拾元整",
        "200010000000, 贰拾亿零壹拾万元整",
        "1234567890123, 壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹元贰角叁分",
    })
    void an_amount_is_written_in_capitals(long fen, String words) {
        assertThat(Yuan.capitals(fen)).isEqualTo(words);
    }

    @Test
    void an_amount_is_written_in_figures_and_capitals() {
        assertThat(Yuan.both(500_005)).isEqualTo("5000.05元（人民币大写：伍仟元零伍分）");
    }

    @Test
    void there_is_no_fine_of_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Yuan.capitals(0));
    }
}
