package cn.quanhen.signature.ofd;

import static cn.quanhen.signature.ofd.ZipDirectory.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An OFD file as its parts (GB/T 33190 clause 7.1). Unchangeable; lives in memory, never on a disk. */
public final class OfdPackage {
    /** The part that every OFD file begins with. */
    public static final String ROOT = "OFD.xml";

    private static final int MOST_PARTS = 8192;
    private static final long MOST_BYTES = 64L << 20;
    /** One that fits the old field: for the first of January the JDK would add another, in UTC. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> parts;

    private OfdPackage(Map<String, byte[]> parts) {
        this.parts = Collections.unmodifiableMap(parts);
    }

    /** Reads a file; refuses ({@code OFD_UNREADABLE}) whatever two programs could read in two ways. */
    public static OfdPackage read(byte[] bytes) {
        var file = ZipDirectory.littleEndian(bytes);
        var entries = new ArrayList<>(ZipDirectory.entries(file));
        check(entries.size() <= MOST_PARTS, "条目过多");
        check(entries.stream().mapToLong(ZipDirectory.Entry::size).sum() <= MOST_BYTES, "解压后过大");
        entries.sort(Comparator.comparingInt(ZipDirectory.Entry::offset));
        var parts = new LinkedHashMap<String, byte[]>();
        var seen = new HashSet<String>();
        var position = 0;
        for (var entry : entries) {
            check(entry.offset() == position, "条目之间有多余内容或重叠");
            check(isSafe(entry), "文件名越出文件包或含非法字符：" + entry.name());
            check(seen.add(entry.name().toLowerCase(Locale.ROOT)), "文件名重复：" + entry.name());
            var content = ZipContent.read(file, entry, ZipDirectory.start(file));
            position = content.end();
            if (!entry.isFolder()) {
                parts.put(entry.name(), content.bytes());
            }
        }
        check(position == ZipDirectory.start(file), "条目与目录之间有多余内容");
        check(parts.containsKey(ROOT), "缺少 OFD.xml");
        return new OfdPackage(parts);
    }

    /** A package of one part. */
    static OfdPackage of(String name, byte[] content) {
        return new OfdPackage(new LinkedHashMap<>(Map.of(name, content)));
    }

    private static boolean isSafe(ZipDirectory.Entry entry) {
        return entry.isFolder()
                ? entry.size() == 0
                        && PartName.isSafe(
                                entry.name().substring(0, entry.name().length() - 1))
                : PartName.isSafe(entry.name());
    }

    /** A part's bytes. */
    public Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** A part's bytes; refuses where it is missing. */
    public byte[] require(String name) {
        return part(name).orElseThrow(() -> UnreadableOfd.because("缺少部件", name));
    }

    /** The names of all parts, in the file's order. */
    public Set<String> names() {
        return parts.keySet();
    }

    /** The same package with a part put in or replaced. */
    public OfdPackage with(String name, byte[] content) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return new OfdPackage(more);
    }

    /** The package as a file; the same parts give the same bytes. */
    public byte[] write() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : inOrder()) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(parts.get(name));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private List<String> inOrder() {
        var names = new ArrayList<>(parts.keySet());
        names.remove(ROOT);
        names.addFirst(ROOT);
        return names;
    }
}
