package cn.quanhen.audit.bundle;

import cn.quanhen.audit.feed.Payload;
import cn.quanhen.tlog.EntryBundle;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One part of a bundle's body: its type, its length and its content (docs/bundles.md, Frames). */
sealed interface Frame {
    /** The type and the length, in bytes. */
    int PREFIX = 5;
    /** The digest at the end, in bytes. */
    int DIGEST = 32;

    /** The length of a salt. */
    int SALT = 16;

    String CLAUSE = "docs/bundles.md, Frames";

    /** The next entry. */
    record Entry(byte[] bytes) implements Frame {}

    /** What the entry before it commits to. */
    record Disclosed(Payload payload) implements Frame {}

    /** A checkpoint over all entries so far. */
    record Signed(Note note) implements Frame {}

    /** The last one: SHA-256 over all bytes before it. */
    record Digest(byte[] sha256) implements Frame {}

    /** The bytes. */
    default byte[] format() {
        return switch (this) {
            case Entry entry -> framed(Type.ENTRY, entry.bytes());
            case Disclosed disclosed -> {
                byte[] salt = disclosed.payload().salt();
                byte[] canonical = disclosed.payload().canonical();
                byte[] content = Arrays.copyOf(salt, SALT + canonical.length);
                System.arraycopy(canonical, 0, content, SALT, canonical.length);
                yield framed(Type.PAYLOAD, content);
            }
            case Signed signed -> framed(Type.CHECKPOINT, signed.note().format().getBytes(StandardCharsets.UTF_8));
            case Digest digest -> framed(Type.DIGEST, digest.sha256());
        };
    }

    /**
     * Reads the content of a frame.
     *
     * @throws MalformedException where it is not of its type
     */
    static Frame parse(Type type, byte[] content) {
        return switch (type) {
            case ENTRY -> new Entry(content);
            case CHECKPOINT -> new Signed(Note.parse(content));
            case DIGEST -> new Digest(exactly(DIGEST, content));
            case PAYLOAD -> {
                if (content.length < SALT) {
                    throw new MalformedException(CLAUSE, "a payload without its salt");
                }
                yield new Disclosed(
                        new Payload(Arrays.copyOf(content, SALT), Arrays.copyOfRange(content, SALT, content.length)));
            }
        };
    }

    private static byte[] exactly(int length, byte[] content) {
        if (content.length != length) {
            throw new MalformedException(CLAUSE, content.length + " bytes in place of " + length);
        }
        return content;
    }

    private static byte[] framed(Type type, byte[] content) {
        return ByteBuffer.allocate(PREFIX + content.length)
                .put((byte) type.letter)
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** The types, each with the letter that it begins with and the longest content. */
    enum Type {
        /** An entry. */
        ENTRY('E', EntryBundle.MAX_ENTRY),
        /** A payload, after its entry. */
        PAYLOAD('P', 32 << 20),
        /** A checkpoint. */
        CHECKPOINT('C', 1 << 16),
        /** The digest. */
        DIGEST('D', Frame.DIGEST);

        private final char letter;
        private final int longest;

        Type(char letter, int longest) {
            this.letter = letter;
            this.longest = longest;
        }

        static Type of(int letter, int length) {
            return Arrays.stream(values())
                    .filter(type -> type.letter == letter && length >= 0 && length <= type.longest)
                    .findFirst()
                    .orElseThrow(() -> new MalformedException(CLAUSE, "no frame of that type and length"));
        }
    }
}
