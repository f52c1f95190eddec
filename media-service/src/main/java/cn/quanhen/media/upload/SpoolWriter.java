package cn.quanhen.media.upload;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import cn.quanhen.media.custody.Disk;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Appends to an upload. For one thread at a time; blocking. */
public final class SpoolWriter implements AutoCloseable {
    private final FileChannel channel;
    private final Acknowledgements acknowledgements;
    private final long size;
    private long written;
    private long acknowledged;

    private SpoolWriter(FileChannel channel, Acknowledgements acknowledgements, long offset, long size) {
        this.channel = channel;
        this.acknowledgements = acknowledgements;
        this.written = offset;
        this.acknowledged = offset;
        this.size = size;
    }

    static SpoolWriter open(Path part, Acknowledgements acknowledgements, long offset, long size) {
        try {
            var channel = FileChannel.open(part, CREATE, WRITE);
            channel.truncate(offset).position(offset);
            Disk.sync(part.getParent());
            return new SpoolWriter(channel, acknowledgements, offset, size);
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    /**
     * Appends bytes; they are not acknowledged yet.
     *
     * @throws Refusal {@code UPLOAD_TOO_LONG}: nothing of them is kept; {@code DISK_FULL}
     */
    public void append(ByteBuffer bytes) {
        long end = written + bytes.remaining();
        if (end > size) {
            throw Refusal.of(Reason.UPLOAD_TOO_LONG)
                    .because("上传内容超出申报的 " + size + " 字节")
                    .remedy("请核对文件后以正确的长度重新申请上传")
                    .fact("size", size)
                    .fact("offset", written);
        }
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            written = end;
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    /** How many bytes were appended and are not acknowledged yet. */
    public long pending() {
        return written - acknowledged;
    }

    /** Brings what was appended to the disk, and then says so. Returns the new offset. */
    public long acknowledge() {
        if (pending() > 0) {
            try {
                channel.force(false);
            } catch (IOException e) {
                throw Disk.failure(e);
            }
            acknowledgements.append(written);
            acknowledged = written;
        }
        return acknowledged;
    }

    /** Acknowledges what was appended whole, however the writing ended, and lets go of the file. */
    @Override
    public void close() {
        try (channel) {
            var unused = acknowledge();
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }
}
