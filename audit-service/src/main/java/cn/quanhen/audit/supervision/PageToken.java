package cn.quanhen.audit.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Base64;

/** Where the next page of a county's chains begins. Bound to the county. */
final class PageToken {
    private static final String BETWEEN = "\n";

    private PageToken() {}

    static String after(String parent, String chain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((parent + BETWEEN + chain).getBytes(UTF_8));
    }

    /** The chain after which the page begins; empty for the first page. */
    static String read(String parent, String token) {
        if (token.isEmpty()) {
            return "";
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
            if (text.startsWith(parent + BETWEEN)) {
                return text.substring(parent.length() + BETWEEN.length());
            }
        } catch (IllegalArgumentException e) {
            throw invalid(parent);
        }
        throw invalid(parent);
    }

    private static Refusal invalid(String parent) {
        return Refusal.of(Reason.PAGE_TOKEN_INVALID)
                .because("翻页标记不属于该列表")
                .remedy("请从第一页重新读取")
                .fact("parent", parent);
    }
}
