package cn.quanhen.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** RFC 6962 §2.1: the hashes of a Merkle tree over SHA-256, with leaves and nodes kept apart by a prefix. */
public final class Hashing {
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private Hashing() {}

    /** {@code MTH({}) = SHA-256()}: the root of the tree with no entries. */
    public static Hash empty() {
        return Hash.of(sha256().digest());
    }

    /** {@code MTH({d}) = SHA-256(0x00 || d)}. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return Hash.of(digest.digest(entry));
    }

    /** {@code SHA-256(0x01 || left || right)}. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
