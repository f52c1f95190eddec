package cn.quanhen.tlog;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.InstantSource;

/** Cosigns checkpoints as a witness, so that it outlasts quantum computers (tlog-cosignature, ML-DSA-44). */
public final class MlDsaCosigner implements Signer {
    private final MlDsaCosignatureVerifier verifier;
    private final PrivateKey privateKey;
    private final InstantSource clock;

    /**
     * @param name the witness's name
     * @param keys an ML-DSA-44 key pair
     * @param clock tells the time of each cosignature
     */
    public MlDsaCosigner(String name, KeyPair keys, InstantSource clock) {
        this.verifier = MlDsaCosignatureVerifier.of(name, keys.getPublic());
        this.privateKey = keys.getPrivate();
        this.clock = clock;
    }

    /**
     * Signs a checkpoint.
     *
     * @throws MalformedException where the text is none
     */
    @Override
    public NoteSignature sign(String text) {
        long time = clock.instant().getEpochSecond();
        byte[] message = CosignedTree.of(verifier.key().name(), time, Checkpoint.parse(text));
        return new NoteSignature(verifier.key(), new Cosignature(time, MlDsa44.sign(privateKey, message)).bytes());
    }

    @Override
    public MlDsaCosignatureVerifier verifier() {
        return verifier;
    }
}
