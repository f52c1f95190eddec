package cn.quanhen.standalone.demonstration;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

/**
 * A body camera's file as far as its boxes go (ISO/IEC 14496-12: ftyp, mdat, moov); its samples are made up, and the
 * same for the same seed.
 *
 * @param bytes the whole file
 */
record Clip(byte[] bytes) {
    static Clip of(long seed, int sampleBytes) {
        byte[] samples = new byte[sampleBytes];
        new SplittableRandom(seed).nextBytes(samples);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(box("ftyp", concat(ascii("isom"), new byte[] {0, 0, 2, 0}, ascii("isomiso2mp41"))));
        file.writeBytes(box("mdat", samples));
        file.writeBytes(box("moov", box("mvhd", movieHeader())));
        return new Clip(file.toByteArray());
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Version 0 of mvhd: a time scale of 1000, one minute long, rate and volume 1, the unity matrix. */
    private static byte[] movieHeader() {
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(12, 1000).putInt(16, 60_000).putInt(20, 0x00010000).putShort(24, (short) 0x0100);
        header.putInt(36, 0x00010000)
                .putInt(52, 0x00010000)
                .putInt(68, 0x40000000)
                .putInt(96, 1);
        return header.array();
    }

    private static byte[] box(String type, byte[] content) {
        return concat(ByteBuffer.allocate(4).putInt(8 + content.length).array(), ascii(type), content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
