package cn.quanhen.tlog;

import java.util.Base64;

/** RFC 4648 §4, standard alphabet, with padding, in its only canonical form (§3.5). */
final class StrictBase64 {
    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The JDK's decoder forgives missing padding and stray trailing bits, hence the way back. */
    static byte[] decode(String text, String clause) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(clause, "not base64");
        }
        if (!encode(bytes).equals(text)) {
            throw new MalformedException(clause, "base64 is not canonical");
        }
        return bytes;
    }
}
