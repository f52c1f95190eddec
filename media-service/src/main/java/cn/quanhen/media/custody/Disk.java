package cn.quanhen.media.custody;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What a disk says, in our words. */
public final class Disk {
    private Disk() {}

    /**
     * The failure to throw for a failed write: {@code DISK_FULL} when the disk or the quota is used up, otherwise the
     * cause, unchecked.
     */
    public static RuntimeException failure(IOException cause) {
        var said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left") || said.contains("quota exceeded")
                ? full()
                : new UncheckedIOException(cause);
    }

    /** The refusal for want of room. */
    public static Refusal full() {
        return Refusal.of(Reason.DISK_FULL)
                .article("第二十四条")
                .because("存储空间不足，本次写入未被接收；此前已确认的数据完好")
                .remedy("请扩充存储空间后，从已确认的位置继续上传");
    }

    /** Makes a file, or the names in a directory, survive a power cut. */
    public static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
