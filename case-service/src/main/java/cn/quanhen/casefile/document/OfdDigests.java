package cn.quanhen.casefile.document;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The digests of a file, 32 bytes each.
 *
 * @param sha256 SHA-256
 * @param sm3 SM3 (GB/T 32905)
 */
record OfdDigests(byte[] sha256, byte[] sm3) {

    static OfdDigests of(byte[] file) {
        try {
            return new OfdDigests(MessageDigest.getInstance("SHA-256").digest(file), sm3(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    ByteString sha256Bytes() {
        return ByteString.copyFrom(sha256);
    }

    ByteString sm3Bytes() {
        return ByteString.copyFrom(sm3);
    }

    private static byte[] sm3(byte[] file) {
        var digest = new SM3Digest();
        digest.update(file, 0, file.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
