package cn.quanhen.signature;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures as a tablet makes them. */
public final class Pictures {
    private Pictures() {}

    /** A grey PNG; another {@code ink} gives another picture. */
    public static byte[] png(int width, int height, int ink) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var pixels = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(header);
                var deflater = new DeflaterOutputStream(pixels)) {
            data.writeInt(width);
            data.writeInt(height);
            // 8 bits, grey, deflate, no filter, no interlace
            data.write(new byte[] {8, 0, 0, 0, 0});
            for (var y = 0; y < height; y++) {
                deflater.write(0);
                for (var x = 0; x < width; x++) {
                    deflater.write((x * y) % 7 < 2 ? ink : 255);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        try (var data = new DataOutputStream(out)) {
            data.writeInt(content.length);
            data.writeBytes(type);
            data.write(content);
            data.writeInt((int) crc.getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
