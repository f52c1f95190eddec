package cn.quanhen.casefile.archiving.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import cn.quanhen.casefile.document.ofd.FixedZip;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bag, written into a zip file as its files come, one after the other; memory holds one of them. The same files make
 * the same bytes.
 */
public final class BagZip {
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final String base;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final FixedZip zip = new FixedZip(pending);
    private final List<BagLine> payload = new ArrayList<>();
    private final SortedMap<String, String> tags = new TreeMap<>();

    /** @param base the one directory at the top of the zip */
    public BagZip(String base) {
        this.base = base;
        tag("bagit.txt", DECLARATION);
    }

    /** Adds a file; answers what that adds to the zip. */
    public byte[] add(BagEntry entry) {
        var digest = sha256(entry.content());
        if (entry.isPayload()) {
            payload.add(new BagLine(entry.path(), entry.content().length, digest));
        } else {
            tags.put(entry.path(), digest);
        }
        zip.add(base + "/" + entry.path(), entry.content());
        return taken();
    }

    /** The payload's files so far, in the order in which they came. */
    public List<BagLine> payload() {
        return List.copyOf(payload);
    }

    /**
     * Adds what describes the bag (RFC 8493, 2.1.3, 2.2), and ends the zip.
     *
     * @param info the labels of bag-info.txt with their values, in their order; Payload-Oxum is added
     */
    public byte[] end(Map<String, String> info) {
        var labels = new LinkedHashMap<>(info);
        labels.put("Payload-Oxum", payload.stream().mapToLong(BagLine::size).sum() + "." + payload.size());
        tag(
                "bag-info.txt",
                labels.entrySet().stream()
                        .map(label -> label.getKey() + ": " + oneLine(label.getValue()) + "\n")
                        .collect(joining()));
        var digests = new TreeMap<String, String>();
        payload.forEach(line -> digests.put(line.path(), line.sha256()));
        tag("manifest-sha256.txt", manifest(digests));
        zip.add(base + "/tagmanifest-sha256.txt", manifest(tags).getBytes(UTF_8));
        zip.end();
        return taken();
    }

    private void tag(String path, String text) {
        var bytes = text.getBytes(UTF_8);
        tags.put(path, sha256(bytes));
        zip.add(base + "/" + path, bytes);
    }

    private byte[] taken() {
        var bytes = pending.toByteArray();
        pending.reset();
        return bytes;
    }

    private static String manifest(SortedMap<String, String> digests) {
        return digests.entrySet().stream()
                .map(line -> line.getValue() + "  " + line.getKey() + "\n")
                .collect(joining());
    }

    private static String oneLine(String value) {
        return value.strip().replaceAll("\\s+", " ");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
