package cn.quanhen.audit.log;

/**
 * An entry that asks for its place in the log, and what its commitments commit to.
 *
 * @param leaf what the log shows
 * @param salt 16 bytes
 * @param canonical the payload
 */
public record NewEntry(Leaf leaf, byte[] salt, byte[] canonical) {
    /** What makes two deliveries the same event. */
    public Identity identity() {
        return new Identity(leaf.source(), leaf.id());
    }

    /** Without the payload: it holds personal data. */
    @Override
    public String toString() {
        return "NewEntry[" + identity() + "]";
    }

    /** Source and id of an event (CloudEvents 1.0, 3.1.1). */
    public record Identity(String source, String id) {}
}
