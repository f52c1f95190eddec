package cn.quanhen.verify.volume;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bag in a zip file (APPNOTE 6.3), with one directory at its top. Read by its central directory alone, so that there
 * is one opinion on what it holds; whatever the local headers or a streaming reader could say otherwise is refused.
 */
final class ZipBag {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST_DIRECTORY = 64 << 20;

    private ZipBag() {}

    static BagFiles open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        try {
            BagFiles files = new BagFiles(file);
            List<ZipMember> members = members(file);
            String base = base(members);
            for (ZipMember member : members) {
                member.requireWhole(file);
                if (!member.isDirectory()) {
                    files.put(
                            member.name().substring(base.length()),
                            new BagFile(member.size(), () -> content(file, member)));
                }
            }
            return files;
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private static InputStream content(RandomAccessFile file, ZipMember member) throws IOException {
        return member.open(file);
    }

    /** RFC 8493, 4: a serialized bag is one directory. */
    private static String base(List<ZipMember> members) {
        String first = members.isEmpty() ? "" : members.getFirst().name();
        String base = first.substring(0, first.indexOf('/') + 1);
        if (base.isEmpty() || members.stream().anyMatch(member -> !member.name().startsWith(base))) {
            throw new RefusedBag("压缩包顶层应当只有一个目录", "the zip does not hold one directory and nothing else");
        }
        return base;
    }

    private static List<ZipMember> members(RandomAccessFile file) throws IOException {
        ByteBuffer end = end(file);
        int count = end.getShort(10) & 0xffff;
        long length = end.getInt(12) & 0xffffffffL;
        long offset = end.getInt(16) & 0xffffffffL;
        if (count == 0xffff || offset == 0xffffffffL || length > LARGEST_DIRECTORY || offset + length > file.length()) {
            throw broken();
        }
        byte[] bytes = new byte[(int) length];
        file.seek(offset);
        file.readFully(bytes);
        ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<ZipMember> members = new ArrayList<>();
        while (directory.hasRemaining()) {
            members.add(ZipMember.next(directory));
        }
        if (members.size() != count) {
            throw broken();
        }
        return members;
    }

    private static ByteBuffer end(RandomAccessFile file) throws IOException {
        int length = (int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT);
        byte[] tail = new byte[length];
        file.seek(file.length() - length);
        file.readFully(tail);
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + (bytes.getShort(at + 20) & 0xffff) == length) {
                return bytes.slice(at, length - at).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new RefusedBag("压缩包不完整：没有结尾（被截断？）", "the zip has no end: was it truncated?");
    }

    static RefusedBag broken() {
        return new RefusedBag("压缩包的目录已损坏", "the zip's directory is damaged");
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedBag("压缩包中的文件名不是 UTF-8", "a name in the zip is not UTF-8");
        }
    }
}
