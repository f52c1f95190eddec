package cn.quanhen.media.playback;

import cn.quanhen.media.custody.BlockTree;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Arrays;

/**
 * Bytes of a recording.
 *
 * @param start the first
 * @param end behind the last
 */
public record ByteRange(long start, long end) {

    /**
     * What was asked for of a recording of this size.
     *
     * @param length how many; 0 for all from {@code offset}
     * @throws Refusal {@code RANGE_INVALID}
     */
    public static ByteRange of(long offset, long length, long size) {
        if (offset >= size || length > size - offset) {
            throw Refusal.of(Reason.RANGE_INVALID)
                    .because("所求范围超出音像记录的 " + size + " 字节")
                    .remedy("请缩小范围")
                    .fact("size", size)
                    .fact("offset", offset)
                    .fact("length", length);
        }
        return new ByteRange(offset, length == 0 ? size : offset + length);
    }

    /** The first block that holds some of it. */
    int firstBlock() {
        return Math.toIntExact(start / BlockTree.BLOCK);
    }

    /** The last one. */
    int lastBlock() {
        return Math.toIntExact((end - 1) / BlockTree.BLOCK);
    }

    /** What of that block lies in the range. */
    byte[] within(int block, byte[] content) {
        long blockStart = (long) block * BlockTree.BLOCK;
        int from = Math.toIntExact(Math.max(start - blockStart, 0));
        int to = Math.toIntExact(Math.min(end - blockStart, content.length));
        return from == 0 && to == content.length ? content : Arrays.copyOfRange(content, from, to);
    }
}
