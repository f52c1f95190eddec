package cn.quanhen.signature.party;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A PNG picture (ISO/IEC 15948) that is whole: every chunk's check value holds and the last one is IEND. */
public record Png(byte[] png) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454e44;

    /** Refuses ({@code PICTURE_UNREADABLE}) what is not a whole picture, or has something after its end. */
    public Png {
        if (!isWhole(png)) {
            throw Refusal.of(Reason.PICTURE_UNREADABLE)
                    .article("第十五条")
                    .because("签名或手印图片不是完整的 PNG")
                    .remedy("请在平板上重新采集");
        }
    }

    private static boolean isWhole(byte[] png) {
        if (png.length < SIGNATURE.length || !Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            return false;
        }
        var chunks = ByteBuffer.wrap(png).position(SIGNATURE.length);
        if (chunks.remaining() < 8 || chunks.getInt(SIGNATURE.length + 4) != HEADER) {
            return false;
        }
        while (chunks.remaining() >= 12) {
            var length = chunks.getInt();
            var type = chunks.getInt(chunks.position());
            if (length < 0 || length > chunks.remaining() - 8) {
                return false;
            }
            var crc = new CRC32();
            crc.update(png, chunks.position(), 4 + length);
            chunks.position(chunks.position() + 4 + length);
            if (chunks.getInt() != (int) crc.getValue()) {
                return false;
            }
            if (type == END) {
                return !chunks.hasRemaining();
            }
        }
        return false;
    }
}
