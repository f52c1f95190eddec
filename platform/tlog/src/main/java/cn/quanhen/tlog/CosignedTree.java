package cn.quanhen.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * What an ML-DSA-44 cosignature signs of a checkpoint (tlog-cosignature, ML-DSA-44 signed message): the witness, the
 * time, the log and its tree, from its first leaf. The checkpoint's extension lines are not in it.
 */
final class CosignedTree {
    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(UTF_8);
    private static final long FIRST_LEAF = 0;
    private static final int LONGEST = 255;

    private CosignedTree() {}

    /**
     * The {@code cosigned_message}.
     *
     * @throws MalformedException where a name does not fit into 255 bytes
     */
    static byte[] of(String witness, long time, Checkpoint checkpoint) {
        byte[] cosigner = opaque(witness);
        byte[] origin = opaque(checkpoint.origin());
        return ByteBuffer.allocate(LABEL.length + cosigner.length + origin.length + 3 * Long.BYTES + Hash.LENGTH)
                .put(LABEL)
                .put(cosigner)
                .putLong(time)
                .put(origin)
                .putLong(FIRST_LEAF)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array();
    }

    /** RFC 8446 §3.4: {@code opaque <1..2^8-1>}, a length and the bytes. */
    private static byte[] opaque(String name) {
        byte[] bytes = name.getBytes(UTF_8);
        if (bytes.length == 0 || bytes.length > LONGEST) {
            throw new MalformedException(
                    "tlog-cosignature, ML-DSA-44 signed message", bytes.length + " bytes of a name");
        }
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) bytes.length)
                .put(bytes)
                .array();
    }
}
