package cn.quanhen.media.upload;

import cn.quanhen.media.custody.Disk;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one upload, as far as they came. */
public final class SpoolFile {
    private final Path part;
    private final Acknowledgements acknowledgements;

    SpoolFile(Path part, Acknowledgements acknowledgements) {
        this.part = part;
        this.acknowledgements = acknowledgements;
    }

    /** The file with the bytes; those beyond the acknowledged offset count for nothing. */
    public Path path() {
        return part;
    }

    /** How many bytes are on disk. Never more than the file has, should the disk itself have lost some. */
    public long acknowledged() {
        try {
            return Files.exists(part) ? Math.min(acknowledgements.last(), Files.size(part)) : 0;
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    /**
     * Writes on. Bytes beyond the acknowledged offset, which no one was told of, are cut off first.
     *
     * @param offset must be the acknowledged one
     * @param size how many bytes the upload will have
     * @throws Refusal {@code UPLOAD_OFFSET_MISMATCH} with the right offset as fact {@code offset}
     */
    public SpoolWriter writeFrom(long offset, long size) {
        long acknowledged = acknowledged();
        if (offset != acknowledged) {
            throw Refusal.of(Reason.UPLOAD_OFFSET_MISMATCH)
                    .because("上传位置不符：已落盘 " + acknowledged + " 字节，请求从 " + offset + " 字节处写入")
                    .remedy("请从第 " + acknowledged + " 字节起继续上传")
                    .fact("offset", acknowledged)
                    .fact("asked", offset);
        }
        return SpoolWriter.open(part, acknowledgements, acknowledged, size);
    }

    /** Declares the bytes worthless: the upload starts again at 0. */
    public void restart() {
        acknowledgements.append(0);
    }

    /** Removes both files. */
    public void delete() {
        try {
            Files.deleteIfExists(part);
            acknowledgements.delete();
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }
}
