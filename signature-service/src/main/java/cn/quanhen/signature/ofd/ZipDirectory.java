package cn.quanhen.signature.ofd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a zip file's central directory (APPNOTE 4.3.12, 4.3.16), strictly: whatever lets two programs see two different
 * packages in one file is refused. So no comment, no zip64, no encryption, no second disk, no other name in an extra
 * field, no link.
 */
final class ZipDirectory {
    static final int END_SIZE = 22;
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    /** Deflate's level (bits 1 and 2), sizes after the data (3), names in UTF-8 (11). */
    private static final int KNOWN_FLAGS = 0b1000_0000_1110;
    /** Extra fields that hold times and owners only: NTFS, extended timestamp, Unix owner. */
    private static final Set<Integer> HARMLESS_EXTRAS = Set.of(0x000a, 0x5455, 0x7875);
    /** Of the upper nibble of Unix modes: none told, folder, file. */
    private static final Set<Integer> FILE_TYPES = Set.of(0x0, 0x4, 0x8);

    private ZipDirectory() {}

    /**
     * One entry as the central directory tells it.
     *
     * @param offset of its local header
     */
    record Entry(String name, int flags, int method, int crc, int compressed, int size, int offset) {
        boolean isFolder() {
            return name.endsWith("/");
        }

        boolean hasDescriptor() {
            return (flags & 8) != 0;
        }
    }

    /** All entries; the caller checks that they fill the file up to {@link #start}. */
    static List<Entry> entries(ByteBuffer file) {
        var end = end(file);
        var count = Short.toUnsignedInt(file.getShort(end + 10));
        var position = start(file);
        var entries = new ArrayList<Entry>(count);
        for (var i = 0; i < count; i++) {
            check(position + 46 <= end && file.getInt(position) == CENTRAL, "目录损坏");
            var nameLength = unsigned(file, position + 28);
            var extraLength = unsigned(file, position + 30);
            check(unsigned(file, position + 32) == 0, "目录项带注释");
            check(unsigned(file, position + 34) == 0, "分卷");
            check(position + 46 + nameLength + extraLength <= end, "目录损坏");
            check(FILE_TYPES.contains(file.getInt(position + 38) >>> 28), "含链接或特殊文件");
            checkExtras(file, position + 46 + nameLength, extraLength);
            entries.add(new Entry(
                    name(file, position + 46, nameLength),
                    unsigned(file, position + 8),
                    unsigned(file, position + 10),
                    file.getInt(position + 16),
                    size(file, position + 20),
                    size(file, position + 24),
                    size(file, position + 42)));
            check((entries.get(i).flags() & ~KNOWN_FLAGS) == 0, "加密或未知的压缩标志");
            position += 46 + nameLength + extraLength;
        }
        check(position == end, "目录与结尾之间有多余内容");
        return entries;
    }

    /** Where the central directory begins. */
    static int start(ByteBuffer file) {
        return size(file, end(file) + 16);
    }

    private static int end(ByteBuffer file) {
        var end = file.limit() - END_SIZE;
        check(end >= 0 && file.getInt(end) == END, "找不到压缩包结尾，或结尾后有多余内容");
        check(file.getInt(end + 4) == 0 && file.getShort(end + 8) == file.getShort(end + 10), "分卷");
        check(unsigned(file, end + 20) == 0, "压缩包带注释");
        check((long) size(file, end + 12) + size(file, end + 16) == end, "目录位置不符");
        return end;
    }

    static String name(ByteBuffer file, int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(file.duplicate().position(at).limit(at + length).slice())
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw UnreadableOfd.because("文件名不是 UTF-8");
        }
    }

    static void checkExtras(ByteBuffer file, int from, int length) {
        var position = from;
        while (position < from + length) {
            check(position + 4 <= from + length, "扩展字段损坏");
            check(HARMLESS_EXTRAS.contains(unsigned(file, position)), "含可改变文件名或大小的扩展字段");
            position += 4 + unsigned(file, position + 2);
        }
        check(position == from + length, "扩展字段损坏");
    }

    static int unsigned(ByteBuffer file, int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private static int size(ByteBuffer file, int at) {
        var size = file.getInt(at);
        check(size >= 0, "声明的大小超出限度");
        return size;
    }

    static ByteBuffer littleEndian(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw UnreadableOfd.because(otherwise);
        }
    }
}
