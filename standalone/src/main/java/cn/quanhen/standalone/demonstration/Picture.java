package cn.quanhen.standalone.demonstration;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** What a signing tablet sends: strokes on a transparent ground, as PNG (ISO/IEC 15948; 8 bits RGBA). */
final class Picture {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 96;

    private final byte[] pixels = new byte[HEIGHT * (1 + WIDTH * 4)];

    /** A signature: a wave with loops, in black. */
    static byte[] signature() {
        Picture picture = new Picture();
        for (double t = 0; t < 12; t += 0.002) {
            picture.dot(20 + 16 * t + 10 * Math.cos(3.1 * t), 48 + 26 * Math.sin(2.3 * t), 1.6, 0x101010);
        }
        return picture.png();
    }

    /** A hand-print: the ridges of a fingertip, in red. */
    static byte[] handPrint() {
        Picture picture = new Picture();
        for (int ridge = 1; ridge <= 8; ridge++) {
            for (double angle = 0; angle < 2 * Math.PI; angle += 0.01) {
                picture.dot(120 + 4.5 * ridge * Math.cos(angle), 48 + 5.5 * ridge * Math.sin(angle), 1.2, 0xc8102e);
            }
        }
        return picture.png();
    }

    private void dot(double x, double y, double radius, int colour) {
        for (int row = (int) (y - radius); row <= y + radius; row++) {
            for (int column = (int) (x - radius); column <= x + radius; column++) {
                if (Math.hypot(column - x, row - y) <= radius
                        && row >= 0
                        && row < HEIGHT
                        && column >= 0
                        && column < WIDTH) {
                    ByteBuffer.wrap(pixels).putInt(row * (1 + WIDTH * 4) + 1 + column * 4, colour << 8 | 0xff);
                }
            }
        }
    }

    private byte[] png() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        file.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(WIDTH)
                        .putInt(HEIGHT)
                        .put(new byte[] {8, 6, 0, 0, 0})
                        .array()));
        file.writeBytes(chunk("IDAT", deflated()));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private byte[] deflated() {
        Deflater deflater = new Deflater();
        deflater.setInput(pixels);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
