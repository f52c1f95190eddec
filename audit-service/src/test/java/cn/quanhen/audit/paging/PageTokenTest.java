package cn.quanhen.audit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
    @Test
    void aTokenLeadsOnWhereThePageEnded() {
        String token = PageToken.after("counties/231202", "counties/231202/agencies/a/cases/1");
        assertThat(PageToken.read("counties/231202", token)).isEqualTo("counties/231202/agencies/a/cases/1");
        assertThat(PageToken.read("counties/231202", "")).isEmpty();
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        String token = PageToken.after("counties/231221", "x");
        assertThatThrownBy(() -> PageToken.read("counties/231202", token)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA"})
    void whatIsNotATokenIsRefused(String token) {
        assertThatThrownBy(() -> PageToken.read("counties/231202", token)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "05", "5 ", "9223372036854775808", "x", ""})
    void whatIsNotANumberIsRefused(String number) {
        assertThatThrownBy(() -> PageToken.readNumber("feed", PageToken.after("feed", number), 0))
                .isInstanceOf(Refusal.class);
    }
}
