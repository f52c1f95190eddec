package cn.quanhen.casefile.standard.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * What a signature over a package covers, and how a case pins it.
 *
 * @param canonical its files as one JSON object by name, in the form of RFC 8785
 * @param sha256 in hex
 * @param sm3 in hex (GB/T 32905)
 */
public record Seal(String id, String version, String canonical, String sha256, String sm3) {

    /** {@code suihua@2026-1+sha256:…} */
    public String pin() {
        return id + "@" + version + "+sha256:" + sha256;
    }

    static Seal over(String id, String version, Map<String, JsonFile> files) {
        var canonical = new StringBuilder("{");
        new TreeMap<>(files).forEach((name, file) -> {
            Canonical.text(name, canonical.append(canonical.length() > 1 ? "," : ""));
            Canonical.value(file.root(), canonical.append(':'));
        });
        var text = canonical.append('}').toString();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Seal(id, version, text, sha256(bytes), sm3(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var out = new byte[digest.getDigestSize()];
        if (digest.doFinal(out, 0) != out.length) {
            throw new IllegalStateException("SM3 is 32 bytes");
        }
        return HexFormat.of().formatHex(out);
    }
}
