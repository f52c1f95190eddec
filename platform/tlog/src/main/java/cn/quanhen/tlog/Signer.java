package cn.quanhen.tlog;

/** A private key that signs notes. */
public interface Signer {
    /** Signs a note's text. */
    NoteSignature sign(String text);

    /** The public side. */
    Verifier verifier();
}
