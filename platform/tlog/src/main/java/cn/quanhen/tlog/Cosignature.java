package cn.quanhen.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A {@code timestamped_signature} (tlog-cosignature, Format).
 *
 * @param time seconds since the epoch, 0 to 2^63 - 1
 * @param signature 64 bytes of Ed25519, or 2420 of ML-DSA-44
 */
public record Cosignature(long time, byte[] signature) {
    private static final String CLAUSE = "tlog-cosignature, Format";

    /** Keeps a copy; refuses what the structure cannot hold. */
    public Cosignature {
        signature = signature.clone();
        if (time < 0
                || (signature.length != Ed25519.SIGNATURE_LENGTH && signature.length != MlDsa44.SIGNATURE_LENGTH)) {
            throw new MalformedException(CLAUSE, "time " + time + ", " + signature.length + " bytes");
        }
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /**
     * Reads the structure out of a signature line.
     *
     * @throws MalformedException where it is not one
     */
    public static Cosignature parse(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new MalformedException(CLAUSE, bytes.length + " bytes");
        }
        return new Cosignature(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    /** The structure, for a signature line. */
    public byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
    }
}
