package cn.quanhen.tlog;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes. */
public final class Hash {
    /** The length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Wraps a copy of 32 bytes.
     *
     * @throws MalformedException for any other length
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedException("RFC 6962 §2.1", "a hash of " + bytes.length + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads a hash in canonical base64.
     *
     * @throws MalformedException where it is not that
     */
    public static Hash fromBase64(String text) {
        return of(StrictBase64.decode(text, "RFC 6962 §2.1"));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In base64, as checkpoints and proofs write it. */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    /** In lower-case hex. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
