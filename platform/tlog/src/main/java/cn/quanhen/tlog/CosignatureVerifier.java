package cn.quanhen.tlog;

import java.security.PublicKey;

/**
 * Checks a witness's cosignatures (tlog-cosignature, Ed25519, type {@code 0x04}).
 *
 * @param key name and id
 * @param publicKey the key
 */
public record CosignatureVerifier(KeyId key, PublicKey publicKey) implements Verifier {
    /** For a key under a name. */
    public static CosignatureVerifier of(String name, PublicKey publicKey) {
        return new CosignatureVerifier(KeyId.of(name, Vkey.COSIGNATURE_V1, Ed25519.raw(publicKey)), publicKey);
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedException where it is not one of type {@code 0x04}
     */
    public static CosignatureVerifier parse(String vkey) {
        Vkey parsed = Vkey.parse(vkey);
        return of(parsed.name(), Ed25519.publicKey(parsed.ed25519(Vkey.COSIGNATURE_V1)));
    }

    @Override
    public boolean verifies(String text, byte[] signature) {
        try {
            Cosignature cosignature = Cosignature.parse(signature);
            byte[] message = CosignedText.of(cosignature.time(), text);
            return Ed25519.verify(publicKey, message, cosignature.signature());
        } catch (MalformedException e) {
            return false;
        }
    }

    @Override
    public String vkey() {
        return new Vkey(key.name(), Vkey.COSIGNATURE_V1, Ed25519.raw(publicKey)).text();
    }
}
