package cn.quanhen.audit.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 where no tree is hashed; the hashes of trees are in {@code cn.quanhen.tlog.Hashing}. */
public final class Sha256 {
    private Sha256() {}

    /** A digest to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of these bytes; 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }
}
