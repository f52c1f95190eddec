package cn.quanhen.casefile.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"91110000600037341L", "112207000135491313", "11231202MB1A2B3C47"})
    void aCreditCodeWithItsCheckCharacterIsValid(String code) {
        assertThat(UnifiedSocialCreditCode.valid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000600037341K", "91110000600037431L", "9111000060003734IL", "91110000600037341", ""})
    void aCreditCodeWithAnythingElseIsNot(String code) {
        assertThat(UnifiedSocialCreditCode.valid(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"360426199101010071"})
    void aCitizenIdWithItsCheckCharacterIsValid(String id) {
        assertThat(CitizenId.valid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"360426199101010072", "360426199113010071", "36042619910101007x", "36042619910101007"})
    void aCitizenIdWithAnythingElseIsNot(String id) {
        assertThat(CitizenId.valid(id)).isFalse();
    }
}
