package cn.quanhen.audit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Base64;

/** Where the next page of a list begins. Bound to the list. */
public final class PageToken {
    private static final String BETWEEN = "\n";

    private PageToken() {}

    /**
     * A token.
     *
     * @param parent the list
     * @param last the key of the last one on this page
     */
    public static String after(String parent, String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((parent + BETWEEN + last).getBytes(UTF_8));
    }

    /** The key after which the page begins; empty for the first page. */
    public static String read(String parent, String token) {
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

    /**
     * The number before which the page begins.
     *
     * @param first for the first page
     */
    public static long readNumber(String parent, String token, long first) {
        if (token.isEmpty()) {
            return first;
        }
        String last = read(parent, token);
        if (!last.matches("0|[1-9][0-9]{0,17}")) {
            throw invalid(parent);
        }
        return Long.parseLong(last);
    }

    private static Refusal invalid(String parent) {
        return Refusal.of(Reason.PAGE_TOKEN_INVALID)
                .because("翻页标记不属于该列表")
                .remedy("请从第一页重新读取")
                .fact("list", parent);
    }
}
