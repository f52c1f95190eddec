package cn.quanhen.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.tlog.Hashing;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry that asks for its place in the log, and what its commitments commit to.
 *
 * @param identity what makes two deliveries the same
 * @param bytes what the log shows
 * @param payload what it commits to; empty where a tool, or the log itself, wrote the entry
 */
public record NewEntry(Identity identity, byte[] bytes, Optional<Payload> payload) {
    private static final String ADDED = "/log/add";
    private static final String HEARTBEAT = "/log/heartbeat";

    /**
     * The entry of an event.
     *
     * @param leaf what the log shows
     * @param salt 16 bytes
     * @param canonical the payload
     */
    public static NewEntry of(Leaf leaf, byte[] salt, byte[] canonical) {
        return new NewEntry(
                new Identity(leaf.source(), leaf.id()), leaf.bytes(), Optional.of(new Payload(leaf, salt, canonical)));
    }

    /** An entry as a tool wrote it; known by its hash, so that the same bytes keep their place. */
    public static NewEntry added(byte[] bytes) {
        return new NewEntry(new Identity(ADDED, HexFormat.of().formatHex(Sha256.of(bytes))), bytes, Optional.empty());
    }

    /**
     * The entry by which an idle log is seen to live. It says nothing that is not known, so that two replicas that
     * write it write the same.
     *
     * @param size of the log
     * @param since when its newest checkpoint was signed
     */
    public static NewEntry heartbeat(long size, Instant since) {
        byte[] bytes = CanonicalJson.format(new TreeMap<>(Map.of("heartbeat", size, "idleSince", since.toString())))
                .getBytes(UTF_8);
        return new NewEntry(new Identity(HEARTBEAT, "heartbeats/" + size), bytes, Optional.empty());
    }

    /** Whether entries of this source come without a payload. */
    public static boolean bare(String source) {
        return source.equals(ADDED) || source.equals(HEARTBEAT);
    }

    /** What the log shows of an event; there is none of what a tool wrote. */
    public Leaf leaf() {
        return payload.orElseThrow().leaf();
    }

    /** The payload's bytes; there are none of what a tool wrote. */
    public byte[] canonical() {
        return payload.orElseThrow().canonical();
    }

    byte[] hash() {
        return Hashing.leaf(bytes).bytes();
    }

    /** Without the payload: it holds personal data. */
    @Override
    public String toString() {
        return "NewEntry[" + identity + "]";
    }

    /** Source and id of an event (CloudEvents 1.0, 3.1.1). */
    public record Identity(String source, String id) {}

    /** What the two commitments of a leaf commit to. */
    public record Payload(Leaf leaf, byte[] salt, byte[] canonical) {
        /** Without its bytes: they hold personal data. */
        @Override
        public String toString() {
            return "Payload";
        }
    }
}
