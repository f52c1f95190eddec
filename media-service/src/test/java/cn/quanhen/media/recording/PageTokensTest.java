package cn.quanhen.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTokensTest {
    private static final UUID LAST = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

    private final PageTokens tokens = new PageTokens(new byte[] {1, 2, 3});

    @Test
    void a_token_leads_to_the_page_behind_its_id() {
        assertThat(tokens.after("cases/1", tokens.next("cases/1", LAST))).isEqualTo(LAST);
    }

    @Test
    void no_token_is_the_first_page() {
        assertThat(tokens.after("cases/1", "")).isEqualTo(new UUID(0, 0));
    }

    @Test
    void a_token_of_another_list_of_another_key_a_changed_and_a_senseless_one_are_refused() {
        var token = tokens.next("cases/1", LAST);
        assertRefused("cases/2", token);
        assertRefused("cases/1", new PageTokens(new byte[] {9}).next("cases/1", LAST));
        assertRefused("cases/1", "B" + token.substring(1));
        assertRefused("cases/1", "no token!");
    }

    private void assertRefused(String parent, String token) {
        assertThatThrownBy(() -> tokens.after(parent, token))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PAGE_TOKEN_INVALID));
    }
}
