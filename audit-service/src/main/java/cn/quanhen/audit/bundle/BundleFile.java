package cn.quanhen.audit.bundle;

import cn.quanhen.audit.log.Sha256;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A bundle on disk, whose digest holds.
 *
 * @param path where it is
 * @param header what it says of itself
 * @param digest SHA-256 over all of it but the last frame, in hex
 */
record BundleFile(Path path, BundleHeader header, String digest) {
    private static final int END = Frame.PREFIX + Frame.DIGEST;
    private static final byte[] NAME = (BundleHeader.NAME + "\n").getBytes(StandardCharsets.US_ASCII);

    /**
     * Opens a file: first that nothing in it changed, then what it says.
     *
     * @throws Refusal {@link Reason#BUNDLE_MALFORMED} or {@link Reason#BUNDLE_DAMAGED}
     */
    static BundleFile open(Path path) {
        try {
            if (!isBundle(path)) {
                throw malformed("文件开头不是" + BundleHeader.NAME);
            }
            String digest = intact(path);
            try (BundleReader reader = new BundleReader(Files.newInputStream(path))) {
                return new BundleFile(path, reader.header(), digest);
            }
        } catch (MalformedException e) {
            throw malformed(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it from the start. */
    BundleReader read() throws IOException {
        return new BundleReader(Files.newInputStream(path));
    }

    private static boolean isBundle(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(NAME.length), NAME);
        }
    }

    private static String intact(Path path) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel file = FileChannel.open(path)) {
            long content = file.size() - END;
            if (content < 0) {
                throw damaged();
            }
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (file.position() < content) {
                var limited = buffer.clear().limit((int) Math.min(buffer.capacity(), content - file.position()));
                if (file.read(limited) < 0) {
                    throw damaged();
                }
                digest.update(buffer.flip());
            }
            byte[] sum = digest.digest();
            ByteBuffer end = ByteBuffer.allocate(END);
            while (end.hasRemaining() && file.read(end) >= 0) {}
            if (!end.flip().equals(ByteBuffer.wrap(new Frame.Digest(sum).format()))) {
                throw damaged();
            }
            return HexFormat.of().formatHex(sum);
        }
    }

    static Refusal malformed(String why) {
        return Refusal.of(Reason.BUNDLE_MALFORMED)
                .because("文件不是合格的离线数据包：" + why)
                .remedy("请由县级节点重新导出");
    }

    private static Refusal damaged() {
        return Refusal.of(Reason.BUNDLE_DAMAGED).because("离线数据包已损坏或不完整：摘要不符").remedy("请重新拷贝；仍不成功请由县级节点重新导出");
    }
}
