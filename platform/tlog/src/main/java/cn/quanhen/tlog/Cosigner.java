package cn.quanhen.tlog;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.InstantSource;

/** Cosigns checkpoints as a witness (tlog-cosignature, Ed25519). The key must sign nothing else. */
public final class Cosigner implements Signer {
    private final CosignatureVerifier verifier;
    private final PrivateKey privateKey;
    private final InstantSource clock;

    /**
     * @param name the witness's name
     * @param keys an Ed25519 key pair
     * @param clock tells the time of each cosignature
     */
    public Cosigner(String name, KeyPair keys, InstantSource clock) {
        this.verifier = CosignatureVerifier.of(name, keys.getPublic());
        this.privateKey = keys.getPrivate();
        this.clock = clock;
    }

    @Override
    public NoteSignature sign(String text) {
        long time = clock.instant().getEpochSecond();
        byte[] signature = Ed25519.sign(privateKey, CosignedText.of(time, text));
        return new NoteSignature(verifier.key(), new Cosignature(time, signature).bytes());
    }

    @Override
    public CosignatureVerifier verifier() {
        return verifier;
    }
}
