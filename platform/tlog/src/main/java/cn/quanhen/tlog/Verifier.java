package cn.quanhen.tlog;

/** A public key that checks signatures on notes. Two with the same key id check alike. */
public interface Verifier {
    /**
     * Reads a key of any type that is known here.
     *
     * @throws MalformedException where it is none, or of another type
     */
    static Verifier parse(String vkey) {
        Vkey parsed = Vkey.parse(vkey);
        return switch (parsed.type()) {
            case Vkey.ED25519 -> NoteVerifier.parse(vkey);
            case Vkey.COSIGNATURE_V1 -> CosignatureVerifier.parse(vkey);
            case Vkey.COSIGNATURE_ML_DSA_44 -> MlDsaCosignatureVerifier.parse(vkey);
            case Vkey.PRIVATE -> Sm2NoteVerifier.parse(vkey);
            default ->
                throw new MalformedException(
                        "signed-note, Signature types",
                        "a key of type " + (parsed.type() & 0xFF) + ", which is not known here");
        };
    }

    /** Its name and id. */
    KeyId key();

    /** Whether {@code signature} is this key's on a note's text. Never throws for the signature's sake. */
    boolean verifies(String text, byte[] signature);

    /** In the text form {@code <name>+<id in hex>+<base64(type || public key)>}. */
    String vkey();
}
