package cn.quanhen.casefile.archiving.bag;

/**
 * A file of a bag.
 *
 * @param path inside of the bag; ASCII, and neither {@code %} nor a line break in it, so that a manifest has it as it
 *     is
 * @param content its bytes
 */
public record BagEntry(String path, byte[] content) {
    static final String PAYLOAD = "data/";

    /** Whether it is payload (RFC 8493, 2.1.2), not a tag file. */
    boolean isPayload() {
        return path.startsWith(PAYLOAD);
    }
}
