package cn.quanhen.tlog;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/**
 * Checks plain Ed25519 signatures on notes (signed-note, Ed25519 signatures, type {@code 0x01}).
 *
 * @param key name and id
 * @param publicKey the key
 */
public record NoteVerifier(KeyId key, PublicKey publicKey) implements Verifier {
    /** For a key under a name. */
    public static NoteVerifier of(String name, PublicKey publicKey) {
        return new NoteVerifier(KeyId.of(name, Vkey.ED25519, Ed25519.raw(publicKey)), publicKey);
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedException where it is not one of type {@code 0x01}
     */
    public static NoteVerifier parse(String vkey) {
        Vkey parsed = Vkey.parse(vkey);
        return of(parsed.name(), Ed25519.publicKey(parsed.ed25519(Vkey.ED25519)));
    }

    @Override
    public boolean verifies(String text, byte[] signature) {
        return Ed25519.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public String vkey() {
        return new Vkey(key.name(), Vkey.ED25519, Ed25519.raw(publicKey)).text();
    }
}
