package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.CannotTell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a bag by their names, none of them twice, each inside of the bag. */
final class BagFiles implements AutoCloseable {
    /** No file of a volume is longer: an OFD has at most 16 MiB, a record less. */
    static final long LONGEST = 64L << 20;

    /** No volume holds more, however often its zip names the same bytes. */
    private static final long LARGEST = 4L << 30;

    private static final int MOST = 100_000;

    private final SortedMap<String, BagFile> byName = new TreeMap<>();
    private final Set<String> folded = new HashSet<>();
    private final AutoCloseable source;
    private long total;

    BagFiles(AutoCloseable source) {
        this.source = source;
    }

    void put(String name, BagFile file) {
        BagPath.require(name);
        if (!folded.add(BagPath.folded(name))) {
            throw new RefusedBag("文件名重复：" + name, "a name stands twice: " + name);
        }
        if (file.size() > LONGEST) {
            throw new RefusedBag(
                    "文件过大：" + name + "（" + file.size() + " 字节）",
                    "a file is too large: " + name + " (" + file.size() + " bytes)");
        }
        total += file.size();
        if (byName.size() == MOST || total > LARGEST) {
            throw new RefusedBag(
                    "包过大：文件多于 " + MOST + " 个，或者总计超过 4 GiB",
                    "too large: more than " + MOST + " files, or than 4 GiB in all");
        }
        byName.put(name, file);
    }

    Set<String> names() {
        return byName.keySet();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    long size(String name) {
        return byName.get(name).size();
    }

    /** The bytes of a file; empty where there is none of that name. */
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(file -> {
            try (InputStream in = file.content().open()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw damaged(name, e);
            }
        });
    }

    /** SHA-256 of a file that is there, in hex. */
    String sha256(String name) {
        try (InputStream in =
                new DigestInputStream(byName.get(name).content().open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw damaged(name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (Exception e) {
            throw new CannotTell("package-unreadable", "读不到包：" + e.getMessage(), "cannot read the package");
        }
    }

    private static RefusedBag damaged(String name, IOException e) {
        return new RefusedBag(
                "文件已损坏，读不出来：" + name + "（" + e.getMessage() + "）",
                "a file is damaged and cannot be read: " + name + " (" + e.getMessage() + ")");
    }
}
