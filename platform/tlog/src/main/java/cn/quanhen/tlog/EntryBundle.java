package cn.quanhen.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries, each after its length as a big-endian uint16 (tlog-tiles, Log entries). */
public final class EntryBundle {
    /** The longest entry, in bytes. */
    public static final int MAX_ENTRY = 0xFFFF;

    private static final String CLAUSE = "tlog-tiles, Log entries";

    private EntryBundle() {}

    /** The bytes of a bundle. */
    public static byte[] format(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY) {
                throw new MalformedException(CLAUSE, "an entry of " + entry.length + " bytes");
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the bundle served at a path.
     *
     * @throws MalformedException unless it holds exactly as many entries as the path says
     */
    public static List<byte[]> parse(TilePath path, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>();
        while (rest.hasRemaining()) {
            if (entries.size() == path.width()) {
                throw new MalformedException(CLAUSE, "more than " + path.width() + " entries at " + path.text());
            }
            if (rest.remaining() < 2) {
                throw new MalformedException(CLAUSE, "half a length");
            }
            byte[] entry = new byte[rest.getShort() & MAX_ENTRY];
            if (rest.remaining() < entry.length) {
                throw new MalformedException(CLAUSE, "an entry is cut short");
            }
            rest.get(entry);
            entries.add(entry);
        }
        if (entries.size() != path.width()) {
            throw new MalformedException(CLAUSE, entries.size() + " entries at " + path.text());
        }
        return entries;
    }
}
