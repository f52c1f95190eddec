package cn.quanhen.signature.ofd;

import static cn.quanhen.signature.ofd.ZipDirectory.check;
import static cn.quanhen.signature.ofd.ZipDirectory.unsigned;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads one entry's content from its local header on, and checks that header against the central directory: a program
 * that reads from the front must see what one that reads from the back sees.
 */
final class ZipContent {
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private ZipContent() {}

    /**
     * An entry's content.
     *
     * @param end where the next entry begins
     */
    record Content(byte[] bytes, int end) {}

    static Content read(ByteBuffer file, ZipDirectory.Entry entry, int limit) {
        var at = entry.offset();
        check(at + 30 <= limit && file.getInt(at) == LOCAL, "条目损坏");
        var nameLength = unsigned(file, at + 26);
        var extraLength = unsigned(file, at + 28);
        var data = at + 30 + nameLength + extraLength;
        check((long) data + entry.compressed() <= limit, "条目损坏");
        check(
                unsigned(file, at + 6) == entry.flags()
                        && unsigned(file, at + 8) == entry.method()
                        && ZipDirectory.name(file, at + 30, nameLength).equals(entry.name())
                        && (entry.hasDescriptor() || sizesAt(file, at + 14, entry)),
                "条目与目录不一致");
        ZipDirectory.checkExtras(file, at + 30 + nameLength, extraLength);
        var bytes = content(file, entry, data);
        var crc = new CRC32();
        crc.update(bytes);
        check((int) crc.getValue() == entry.crc(), "条目校验不符：" + entry.name());
        var end = data + entry.compressed();
        return new Content(bytes, entry.hasDescriptor() ? afterDescriptor(file, entry, end, limit) : end);
    }

    private static byte[] content(ByteBuffer file, ZipDirectory.Entry entry, int data) {
        if (entry.method() == STORED) {
            check(entry.compressed() == entry.size(), "条目大小不符");
            var bytes = new byte[entry.size()];
            file.get(data, bytes);
            return bytes;
        }
        check(entry.method() == DEFLATED, "未知的压缩方法");
        return inflate(file, entry, data);
    }

    private static byte[] inflate(ByteBuffer file, ZipDirectory.Entry entry, int data) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(file.slice(data, entry.compressed()));
            var bytes = new byte[entry.size()];
            var length = 0;
            while (!inflater.finished()) {
                // Once all is there, the stream must end without another byte.
                var more = length < bytes.length
                        ? inflater.inflate(bytes, length, bytes.length - length)
                        : inflater.inflate(new byte[1]);
                length += more;
                check(length <= bytes.length && (more > 0 || inflater.finished()), "条目大小不符：" + entry.name());
            }
            check(length == bytes.length && inflater.getRemaining() == 0, "条目大小不符：" + entry.name());
            return bytes;
        } catch (DataFormatException broken) {
            throw UnreadableOfd.because("条目无法解压", entry.name());
        } finally {
            inflater.end();
        }
    }

    private static int afterDescriptor(ByteBuffer file, ZipDirectory.Entry entry, int at, int limit) {
        check(at + 12 <= limit, "条目损坏");
        if (file.getInt(at) == DESCRIPTOR && at + 16 <= limit && sizesAt(file, at + 4, entry)) {
            return at + 16;
        }
        check(sizesAt(file, at, entry), "条目与目录不一致");
        return at + 12;
    }

    private static boolean sizesAt(ByteBuffer file, int at, ZipDirectory.Entry entry) {
        return file.getInt(at) == entry.crc()
                && file.getInt(at + 4) == entry.compressed()
                && file.getInt(at + 8) == entry.size();
    }
}
