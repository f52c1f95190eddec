package cn.quanhen.verify.volume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One line of a zip's central directory (APPNOTE 6.3, 4.3.12).
 *
 * @param name as it stands there
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of its bytes
 * @param packed how long it is in the zip
 * @param size how long its bytes are
 * @param offset of its local header
 */
record ZipMember(String name, int method, int crc, long packed, long size, long offset) {
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    static ZipMember next(ByteBuffer directory) {
        try {
            int at = directory.position();
            if (directory.getInt(at) != CENTRAL) {
                throw ZipBag.broken();
            }
            byte[] name = new byte[directory.getShort(at + 28) & 0xffff];
            directory.get(at + 46, name);
            ZipMember member = new ZipMember(
                    ZipBag.utf8(name),
                    directory.getShort(at + 10),
                    directory.getInt(at + 16),
                    directory.getInt(at + 20) & 0xffffffffL,
                    directory.getInt(at + 24) & 0xffffffffL,
                    directory.getInt(at + 42) & 0xffffffffL);
            boolean encrypted = (directory.getShort(at + 8) & ENCRYPTED) != 0;
            int mode = directory.get(at + 5) == UNIX ? directory.getInt(at + 38) >>> 16 & FILE_TYPE : 0;
            member.requirePlain(encrypted, mode);
            directory.position(at
                    + 46
                    + name.length
                    + (directory.getShort(at + 30) & 0xffff)
                    + (directory.getShort(at + 32) & 0xffff));
            return member;
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            throw ZipBag.broken();
        }
    }

    private void requirePlain(boolean encrypted, int mode) {
        BagPath.require(isDirectory() ? name.substring(0, name.length() - 1) : name);
        if (mode != 0 && mode != REGULAR && mode != DIRECTORY) {
            throw new RefusedBag("不是普通文件（符号链接等）：" + name, "a link, or no regular file: " + name);
        }
        if (encrypted || method != STORED && method != DEFLATED || method == STORED && packed != size) {
            throw new RefusedBag("压缩包中的文件无法读取（加密或者未知的压缩方法）：" + name, "encrypted, or packed in an unknown way: " + name);
        }
        if (size > BagFiles.LONGEST || packed > BagFiles.LONGEST) {
            throw new RefusedBag(
                    "文件过大：" + name + "（" + size + " 字节）", "a file is too large: " + name + " (" + size + " bytes)");
        }
    }

    boolean isDirectory() {
        return name.endsWith("/");
    }

    /** Refuses a local header that says another name, or bytes that are not all there. */
    void requireWhole(RandomAccessFile file) throws IOException {
        if (start(file) + packed > file.length()) {
            throw truncated();
        }
    }

    /** Its bytes, as many as the directory says, with the check sum that it says. */
    InputStream open(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[(int) packed];
        file.seek(start(file));
        file.readFully(bytes);
        byte[] content = method == STORED ? bytes : inflated(bytes);
        CRC32 sum = new CRC32();
        sum.update(content);
        if ((int) sum.getValue() != crc) {
            throw new IOException("CRC-32");
        }
        return new ByteArrayInputStream(content);
    }

    private byte[] inflated(byte[] bytes) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
            byte[] content = in.readNBytes((int) size + 1);
            if (content.length != size) {
                throw new IOException("not as long as the zip says");
            }
            return content;
        }
    }

    private long start(RandomAccessFile file) throws IOException {
        if (offset + LOCAL_LENGTH > file.length()) {
            throw truncated();
        }
        byte[] bytes = new byte[LOCAL_LENGTH];
        file.seek(offset);
        file.readFully(bytes);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] said = new byte[(int) Math.min(header.getShort(26) & 0xffff, file.length() - offset - LOCAL_LENGTH)];
        file.readFully(said);
        if (header.getInt(0) != LOCAL || !Arrays.equals(said, name.getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedBag("压缩包的目录与内容不符：" + name, "the zip's directory and its content differ: " + name);
        }
        return offset + LOCAL_LENGTH + said.length + (header.getShort(28) & 0xffff);
    }

    private RefusedBag truncated() {
        return new RefusedBag("压缩包被截断，缺少：" + name, "the zip is truncated; missing: " + name);
    }
}
