package cn.quanhen.audit.log;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The two commitments of an entry to its payload: SHA-256 and SM3 (GB/T 32905) over the salt and then the canonical
 * bytes. Without the salt nobody can try out payloads against the public log.
 *
 * @param sha256 in hex
 * @param sm3 in hex
 */
public record Commitments(String sha256, String sm3) {
    /** Commits to a payload. */
    public static Commitments to(byte[] salt, byte[] canonical) {
        return new Commitments(sha256(salt, canonical), sm3(salt, canonical));
    }

    private static String sha256(byte[] salt, byte[] canonical) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(canonical));
    }

    private static String sm3(byte[] salt, byte[] canonical) {
        SM3Digest digest = new SM3Digest();
        digest.update(salt, 0, salt.length);
        digest.update(canonical, 0, canonical.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
