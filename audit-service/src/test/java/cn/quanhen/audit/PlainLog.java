package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reader of the log that shares no code with it: written from RFC 6962 and tlog-tiles alone. */
final class PlainLog {
    private final long size;
    private final byte[] publishedRoot;
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<byte[]> entryLeaves = new ArrayList<>();

    private PlainLog(long size, byte[] publishedRoot) {
        this.size = size;
        this.publishedRoot = publishedRoot;
    }

    interface Fetch {
        byte[] get(String path) throws Exception;
    }

    static PlainLog read(Fetch fetch) throws Exception {
        String[] lines = new String(fetch.get("checkpoint"), UTF_8).split("\n");
        PlainLog log =
                new PlainLog(Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        for (long tile = 0; tile * 256 < log.size; tile++) {
            int width = (int) Math.min(256, log.size - tile * 256);
            String place = place(tile) + (width < 256 ? ".p/" + width : "");
            byte[] hashes = fetch.get("tile/0/" + place);
            for (int i = 0; i < width; i++) {
                log.leaves.add(Arrays.copyOfRange(hashes, 32 * i, 32 * i + 32));
            }
            log.readEntries(fetch.get("tile/entries/" + place));
        }
        return log;
    }

    /** The index in groups of three digits, all but the last behind an x. */
    private static String place(long tile) {
        String place = String.format("%03d", tile % 1000);
        for (long above = tile / 1000; above > 0; above /= 1000) {
            place = String.format("x%03d/", above % 1000) + place;
        }
        return place;
    }

    private void readEntries(byte[] bundle) {
        for (int at = 0; at < bundle.length; ) {
            int length = (bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF;
            entryLeaves.add(hash(0, Arrays.copyOfRange(bundle, at + 2, at + 2 + length)));
            at += 2 + length;
        }
    }

    long size() {
        return size;
    }

    byte[] publishedRoot() {
        return publishedRoot;
    }

    byte[] rootOfTiles() {
        return root(leaves);
    }

    byte[] rootOfEntries() {
        return root(entryLeaves);
    }

    /** As it was when the log had so many entries, for each such size; the entries are hashed once for all of them. */
    Map<Long, byte[]> rootsOfEntries(Set<Long> sizes) {
        Map<Long, byte[]> roots = new HashMap<>(Map.of(0L, root(List.of())));
        byte[][] subtrees = new byte[64][];
        for (int entry = 0; entry < entryLeaves.size(); entry++) {
            byte[] node = entryLeaves.get(entry);
            int level = 0;
            for (; (entry >> level & 1) == 1; level++) {
                node = hash(1, subtrees[level], node);
            }
            subtrees[level] = node;
            long size = entry + 1L;
            if (sizes.contains(size)) {
                roots.put(size, root(subtrees, size));
            }
        }
        return roots;
    }

    private static byte[] root(byte[][] subtrees, long size) {
        byte[] root = subtrees[Long.numberOfTrailingZeros(size)];
        for (int level = Long.numberOfTrailingZeros(size) + 1; size >> level > 0; level++) {
            if ((size >> level & 1) == 1) {
                root = hash(1, subtrees[level], root);
            }
        }
        return root;
    }

    /** Level by level; a node without a sibling moves up as it is. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Chain.sha256(new byte[0]);
        }
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(hash(1, level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] hash(int prefix, byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(prefix);
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return Chain.sha256(bytes.toByteArray());
    }
}
