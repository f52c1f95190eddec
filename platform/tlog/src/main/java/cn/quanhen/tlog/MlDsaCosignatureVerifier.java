package cn.quanhen.tlog;

import java.security.PublicKey;
import java.util.HexFormat;

/**
 * Checks a witness's cosignatures that outlast quantum computers (tlog-cosignature, ML-DSA-44, type {@code 0x06}).
 *
 * @param key name and id
 * @param hex the 1312 bytes of the public key
 */
public record MlDsaCosignatureVerifier(KeyId key, String hex) implements Verifier {
    /** For a key under a name. */
    public static MlDsaCosignatureVerifier of(String name, PublicKey publicKey) {
        return of(name, MlDsa44.raw(publicKey));
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedException where it is not one of type {@code 0x06}
     */
    public static MlDsaCosignatureVerifier parse(String vkey) {
        Vkey parsed = Vkey.parse(vkey);
        return of(parsed.name(), parsed.bytes(Vkey.COSIGNATURE_ML_DSA_44, MlDsa44.PUBLIC_KEY_LENGTH));
    }

    private static MlDsaCosignatureVerifier of(String name, byte[] raw) {
        KeyId key = KeyId.of(name, Vkey.COSIGNATURE_ML_DSA_44, raw);
        return new MlDsaCosignatureVerifier(key, HexFormat.of().formatHex(raw));
    }

    /** The signed message has no place for extension lines, so that a checkpoint with some is not believed for it. */
    @Override
    public boolean verifies(String text, byte[] signature) {
        try {
            Cosignature cosignature = Cosignature.parse(signature);
            Checkpoint checkpoint = Checkpoint.parse(text);
            return checkpoint.extensions().isEmpty()
                    && MlDsa44.verify(
                            raw(),
                            CosignedTree.of(key.name(), cosignature.time(), checkpoint),
                            cosignature.signature());
        } catch (MalformedException e) {
            return false;
        }
    }

    @Override
    public String vkey() {
        return new Vkey(key.name(), Vkey.COSIGNATURE_ML_DSA_44, raw()).text();
    }

    private byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }
}
