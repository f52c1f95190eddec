package cn.quanhen.verify.volume;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.TlogProof;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Receipts for the records of a volume: each of a log with that one entry, which the city has cosigned. */
final class VolumeLog {
    private static final String ORIGIN = "quanhen.cn/log/231202";

    private final NoteSigner log = new NoteSigner(ORIGIN, keys());
    private final Cosigner city =
            new Cosigner("quanhen.cn/witness/231200", keys(), () -> Instant.parse("2026-09-02T08:31:00Z"));

    String policy() {
        return "log %s\nwitness city %s\nquorum city\n"
                .formatted(log.verifier().vkey(), city.verifier().vkey());
    }

    String receipt(String record, long sequence, byte[] canonical) {
        byte[] entry = entry(record, sequence, canonical);
        var head = new Checkpoint(ORIGIN, 1, Hashing.leaf(entry));
        var note = head.signedBy(log);
        return new TlogProof(Optional.of(entry), 0, List.of(), note.with(List.of(city.sign(note.text())))).format();
    }

    private static byte[] entry(String record, long sequence, byte[] canonical) {
        byte[] salt = HexFormat.of().parseHex(ExampleVolume.SALT);
        byte[] salted = new byte[salt.length + canonical.length];
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(canonical, 0, salted, salt.length, canonical.length);
        return ("{\"id\":\"" + record + "\",\"previous\":\"" + "ab".repeat(32) + "\",\"sequence\":" + sequence
                        + ",\"sha256\":\"" + HexFormat.of().formatHex(ExampleVolume.sha256(salted)) + "\",\"sm3\":\""
                        + sm3(salted) + "\",\"source\":\"//case-service/counties/231202\",\"subject\":\""
                        + ExampleVolume.CASE
                        + "\",\"time\":\"2026-09-02T08:30:00Z\",\"type\":\"cn.quanhen.casefile.v1.Inspection\"}")
                .getBytes(UTF_8);
    }

    private static String sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        var unused = digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
