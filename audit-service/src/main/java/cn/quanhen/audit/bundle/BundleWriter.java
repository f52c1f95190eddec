package cn.quanhen.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.log.Sha256;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.List;

/** Writes a bundle piece by piece. Keeps nothing but the digest of what it wrote. */
final class BundleWriter {
    private final MessageDigest digest = Sha256.digest();

    /** The first piece. */
    byte[] begin(BundleHeader header) {
        return counted(header.format().getBytes(UTF_8));
    }

    /** Further pieces. */
    byte[] write(List<? extends Frame> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frames.forEach(frame -> bytes.writeBytes(frame.format()));
        return counted(bytes.toByteArray());
    }

    /** The last piece. */
    byte[] end() {
        return new Frame.Digest(digest.digest()).format();
    }

    private byte[] counted(byte[] piece) {
        digest.update(piece);
        return piece;
    }
}
