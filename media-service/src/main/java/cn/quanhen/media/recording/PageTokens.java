package cn.quanhen.media.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Page tokens: the last id of a page and an HMAC-SHA256 over the list and that id. A token that was changed, or is of
 * another list, is refused.
 */
public final class PageTokens {
    private static final UUID START = new UUID(0, 0);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public PageTokens(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The token for the page behind that id. */
    public String next(String parent, UUID last) {
        var token = ByteBuffer.allocate(2 * Long.BYTES + 32).put(bytes(last)).put(mac(parent, bytes(last)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /**
     * The id behind which the page begins; the zero id for an empty token.
     *
     * @throws Refusal {@code PAGE_TOKEN_INVALID}
     */
    public UUID after(String parent, String token) {
        if (token.isEmpty()) {
            return START;
        }
        var bytes = decoded(token);
        if (bytes.length == 2 * Long.BYTES + 32) {
            var id = Arrays.copyOf(bytes, 2 * Long.BYTES);
            if (MessageDigest.isEqual(mac(parent, id), Arrays.copyOfRange(bytes, id.length, bytes.length))) {
                var buffer = ByteBuffer.wrap(id);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        }
        throw Refusal.of(Reason.PAGE_TOKEN_INVALID)
                .because("分页标记不属于这个列表，或者已失效")
                .remedy("请从第一页重新查询")
                .fact("parent", parent);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] mac(String parent, byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(id);
            return mac.doFinal(parent.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
