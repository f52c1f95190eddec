package cn.quanhen.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What tells one key of a note from another (signed-note, Signatures): together, name and id say which key signed and
 * with which algorithm.
 *
 * @param name the key's name: not empty, without spaces and without plus
 * @param id 32 bits
 */
public record KeyId(String name, int id) {
    private static final String CLAUSE = "signed-note, Format";

    /** Refuses a name that a note cannot carry. */
    public KeyId {
        if (name.isEmpty() || name.codePoints().anyMatch(KeyId::forbidden)) {
            throw new MalformedException(CLAUSE, "a key name is empty or holds a space, a plus or a control character");
        }
    }

    /** {@code SHA-256(name || 0x0A || type || public key)[:4]}. */
    static KeyId of(String name, byte type, byte[] publicKey) {
        MessageDigest digest = Hashing.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type);
        return new KeyId(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt());
    }

    /** The id as 8 digits of lower-case hex. */
    String hex() {
        return String.format("%08x", id);
    }

    private static boolean forbidden(int c) {
        return c == '+' || c < 0x20 || c == 0x85 || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }
}
