package cn.quanhen.tlog;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** Signs notes with SM2, as a line beside the one that everybody checks; see {@link Sm2NoteVerifier}. */
public final class Sm2NoteSigner implements Signer {
    private final Sm2NoteVerifier verifier;
    private final ECPrivateKey privateKey;

    /**
     * @param name the key's name; for a log's key its origin (tlog-checkpoint, Signatures)
     * @param keys a key pair on the SM2 curve
     */
    public Sm2NoteSigner(String name, KeyPair keys) {
        this.verifier = Sm2NoteVerifier.of(name, (ECPublicKey) keys.getPublic());
        this.privateKey = (ECPrivateKey) keys.getPrivate();
    }

    @Override
    public NoteSignature sign(String text) {
        return new NoteSignature(verifier.key(), Sm2.sign(privateKey, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Sm2NoteVerifier verifier() {
        return verifier;
    }
}
