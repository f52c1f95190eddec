package cn.quanhen.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What an Ed25519 cosignature signs (tlog-cosignature, Ed25519 signed message): two lines, then the whole note text.
 */
final class CosignedText {
    private CosignedText() {}

    static byte[] of(long time, String text) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
    }
}
