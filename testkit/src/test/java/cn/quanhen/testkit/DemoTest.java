package cn.quanhen.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** GB 32100: weights 3^i mod 31. */
    @ParameterizedTest
    @ValueSource(strings = {Demo.AGENCY, Demo.OTHER_AGENCY, Demo.CITY_AGENCY})
    void everyAgencysCodeHasItsCheckCharacter(String agency) {
        String code = agency.substring(agency.lastIndexOf('/') + 1);

        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        assertThat(code.charAt(17)).isEqualTo(ALPHABET.charAt((31 - sum % 31) % 31));
    }
}
