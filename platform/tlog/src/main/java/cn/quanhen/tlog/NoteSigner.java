package cn.quanhen.tlog;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;

/** Signs notes with plain Ed25519 (signed-note, Ed25519 signatures). */
public final class NoteSigner implements Signer {
    private final NoteVerifier verifier;
    private final PrivateKey privateKey;

    /**
     * @param name the key's name; for a log's key its origin (tlog-checkpoint, Signatures)
     * @param keys an Ed25519 key pair
     */
    public NoteSigner(String name, KeyPair keys) {
        this.verifier = NoteVerifier.of(name, keys.getPublic());
        this.privateKey = keys.getPrivate();
    }

    @Override
    public NoteSignature sign(String text) {
        return new NoteSignature(verifier.key(), Ed25519.sign(privateKey, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public NoteVerifier verifier() {
        return verifier;
    }
}
