package cn.quanhen.tlog;

/** A public key that checks signatures on notes. Two with the same key id check alike. */
public interface Verifier {
    /** Its name and id. */
    KeyId key();

    /** Whether {@code signature} is this key's on a note's text. Never throws for the signature's sake. */
    boolean verifies(String text, byte[] signature);

    /** In the text form {@code <name>+<id in hex>+<base64(type || public key)>}. */
    String vkey();
}
