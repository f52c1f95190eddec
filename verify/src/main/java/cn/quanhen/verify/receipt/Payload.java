package cn.quanhen.verify.receipt;

import cn.quanhen.verify.report.Check;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A record's canonical bytes and the salt that was fixed with it.
 *
 * @param salt 16 bytes
 * @param canonical the bytes
 */
record Payload(byte[] salt, byte[] canonical) {
    /** Whether the entry's two commitments are to these bytes. */
    List<Check> checks(LogEntry entry) {
        return List.of(
                check("record-sha256", "SHA-256", sha256(), entry.sha256()),
                check("record-sm3", "SM3", sm3(), entry.sm3()));
    }

    private static Check check(String id, String algorithm, String found, String committed) {
        return found.equals(committed)
                ? Check.holds(
                        id,
                        "记录内容与日志中的 " + algorithm + " 承诺一致",
                        "the record is the one that the entry commits to with " + algorithm)
                : Check.fails(
                        id,
                        "记录内容（或盐值）与日志中的 " + algorithm + " 承诺不符：内容被改动，或不是这条记录",
                        "the record or the salt is not the one that the entry commits to with " + algorithm
                                + ": it was changed, or is another record");
    }

    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** GB/T 32905. */
    private String sm3() {
        SM3Digest digest = new SM3Digest();
        digest.update(salt, 0, salt.length);
        digest.update(canonical, 0, canonical.length);
        byte[] hash = new byte[digest.getDigestSize()];
        var unused = digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
