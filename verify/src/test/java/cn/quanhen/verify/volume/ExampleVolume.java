package cn.quanhen.verify.volume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small volume: a document that was drafted and sealed, and the record that files it. */
final class ExampleVolume {
    static final String CASE = "counties/231202/agencies/11231202MB1A2B3C47/cases/1";
    static final String DOCUMENT = CASE + "/documents/d1";
    static final String NUMBER = "0123-ZF·2026-D30-0001";
    static final String SALT = "000102030405060708090a0b0c0d0e0f";

    final Map<String, byte[]> files = new TreeMap<>();
    final List<byte[]> records = new ArrayList<>();

    ExampleVolume() {
        byte[] draft = "a draft".getBytes(UTF_8);
        byte[] sealed = "a sealed document".getBytes(UTF_8);
        record(
                "DocumentDrafted",
                new WireWriter().text(1, DOCUMENT).text(3, "决定书").bytes(6, sha256(draft)));
        record("DocumentSealed", new WireWriter().text(1, DOCUMENT).bytes(4, sha256(sealed)));
        record(
                "VolumeFiled",
                new WireWriter()
                        .text(1, NUMBER)
                        .bytes(3, item(1, DOCUMENT, sha256(sealed)))
                        .bytes(3, item(2, CASE + "/records/1", sha256(records.get(0))))
                        .bytes(3, item(3, CASE + "/records/2", sha256(records.get(1))))
                        .text(4, "2026-09-02"));
        files.put("data/documents/d1/01.ofd", draft);
        files.put("data/documents/d1/02.ofd", sealed);
        files.put("data/validation/d1/02.bin", new WireWriter().number(1, 1).message());
        files.put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(UTF_8));
        describe();
    }

    private void record(String kind, WireWriter content) {
        long sequence = records.size() + 1;
        byte[] previous = records.isEmpty() ? new byte[32] : sha256(records.getLast());
        byte[] canonical = new WireWriter()
                .text(1, CASE)
                .number(2, sequence)
                .bytes(3, previous)
                .text(4, "quanhen.casefile.v1." + kind)
                .bytes(9, content.message())
                .message();
        records.add(canonical);
        files.put(VolumeRecords.file(sequence, "bin"), canonical);
        files.put(VolumeRecords.file(sequence, "salt"), (SALT + "\n").getBytes(UTF_8));
    }

    private static byte[] item(int position, String source, byte[] sha256) {
        return new WireWriter()
                .number(1, position)
                .text(8, source)
                .bytes(9, sha256)
                .message();
    }

    /** Whoever changes a file may write the manifests anew. */
    ExampleVolume described() {
        describe();
        return this;
    }

    private void describe() {
        List<String> payload =
                files.keySet().stream().filter(name -> name.startsWith("data/")).toList();
        long octets = payload.stream().mapToLong(name -> files.get(name).length).sum();
        text(
                "bag-info.txt",
                "External-Identifier: %s\nInternal-Sender-Identifier: %s\nPayload-Oxum: %d.%d\n"
                        .formatted(NUMBER, CASE, octets, payload.size()));
        files.remove("tagmanifest-sha256.txt");
        text("manifest-sha256.txt", manifest(payload));
        text(
                "tagmanifest-sha256.txt",
                manifest(files.keySet().stream()
                        .filter(name -> !name.startsWith("data/"))
                        .toList()));
    }

    private String manifest(List<String> names) {
        StringBuilder manifest = new StringBuilder();
        names.forEach(name -> manifest.append(HexFormat.of().formatHex(sha256(files.get(name))))
                .append("  ")
                .append(name)
                .append('\n'));
        return manifest.toString();
    }

    void text(String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }

    Map<String, byte[]> inZip() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        files.forEach((name, bytes) -> members.put("volume/" + name, bytes));
        return members;
    }

    Path zip(Path file) throws IOException {
        return Files.write(file, zip(inZip()));
    }

    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    Path unpacked(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return directory;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
