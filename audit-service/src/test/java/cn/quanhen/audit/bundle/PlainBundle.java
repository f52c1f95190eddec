package cn.quanhen.audit.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Reads a bundle with nothing but docs/bundles.md at hand, and none of the code that wrote it. */
final class PlainBundle {
    final List<String> roots = new ArrayList<>();
    final List<String> computed = new ArrayList<>();
    int payloads;
    private final List<byte[]> edge = new ArrayList<>();
    private long size;

    PlainBundle(byte[] file) throws Exception {
        int end = new String(file, ISO_8859_1).indexOf("\n\n") + 2;
        for (String line : new String(file, 0, end, UTF_8).split("\n")) {
            if (line.startsWith("from ")) {
                size = Long.parseLong(line.substring(5));
            } else if (line.startsWith("edge ")) {
                edge.add(Base64.getDecoder().decode(line.substring(5)));
            }
        }
        ByteBuffer rest = ByteBuffer.wrap(file, end, file.length - end);
        while (true) {
            int at = rest.position();
            char type = (char) rest.get();
            byte[] content = new byte[rest.getInt()];
            rest.get(content);
            switch (type) {
                case 'E' -> append(hash(0, content));
                case 'P' -> payloads++;
                case 'C' -> {
                    roots.add(new String(content, UTF_8).split("\n")[2]);
                    computed.add(Base64.getEncoder().encodeToString(root()));
                }
                case 'D' -> {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(file, at));
                    if (rest.hasRemaining() || !Arrays.equals(content, digest)) {
                        throw new AssertionError("the digest does not hold");
                    }
                    return;
                }
                default -> throw new AssertionError("a frame of type " + type);
            }
        }
    }

    /** While the last subtree is as large as the new one, join both. */
    private void append(byte[] leaf) throws Exception {
        byte[] right = leaf;
        for (long width = 1; (size & width) != 0; width *= 2) {
            right = hash(1, edge.removeLast(), right);
        }
        edge.add(right);
        size++;
    }

    private byte[] root() throws Exception {
        byte[] root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = hash(1, edge.get(i), root);
        }
        return root;
    }

    private static byte[] hash(int prefix, byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) prefix);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
