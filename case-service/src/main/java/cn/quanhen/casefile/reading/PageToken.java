package cn.quanhen.casefile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Base64;

/** Where the next page of a list begins; bound to the list, so that it cannot be used for another. */
final class PageToken {
    private static final int DEFAULT_SIZE = 50;

    private PageToken() {}

    static String after(String list, String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((list + "\n" + key).getBytes(UTF_8));
    }

    /** The key that the token holds; empty for the first page. */
    static String key(String list, String token) {
        if (token.isEmpty()) {
            return "";
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("\n", 2);
            if (parts.length == 2 && parts[0].equals(list)) {
                return parts[1];
            }
        } catch (IllegalArgumentException e) {
            throw notOfThisList();
        }
        throw notOfThisList();
    }

    /** The place that the token holds; 0 for the first page. */
    static long place(String list, String token) {
        var key = key(list, token);
        try {
            var place = key.isEmpty() ? 0 : Long.parseLong(key);
            if (place >= 0) {
                return place;
            }
        } catch (NumberFormatException e) {
            throw notOfThisList();
        }
        throw notOfThisList();
    }

    static int size(int asked) {
        return asked == 0 ? DEFAULT_SIZE : asked;
    }

    static Refusal notOfThisList() {
        return Refusal.of(Reason.PAGE_TOKEN_INVALID)
                .because("翻页标记不属于这个列表")
                .remedy("请使用本列表上一页返回的 next_page_token，或者从第一页开始");
    }
}
