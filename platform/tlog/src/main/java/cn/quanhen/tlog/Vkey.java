package cn.quanhen.tlog;

import java.util.Arrays;
import java.util.Locale;

/**
 * A public key in text (signed-note, Verifier keys): {@code <name>+<id in hex>+<base64(type || public key)>}.
 *
 * @param name the key's name
 * @param type the signature type's byte
 * @param publicKey the key in its type's encoding
 */
record Vkey(String name, byte type, byte[] publicKey) {
    static final byte ED25519 = 0x01;
    static final byte COSIGNATURE_V1 = 0x04;
    static final byte COSIGNATURE_ML_DSA_44 = 0x06;
    static final byte PRIVATE = (byte) 0xFF;

    private static final String CLAUSE = "signed-note, Verifier keys";

    static Vkey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException(CLAUSE, "not name+id+key");
        }
        byte[] typed = StrictBase64.decode(parts[2], CLAUSE);
        if (typed.length < 2) {
            throw new MalformedException(CLAUSE, "no public key");
        }
        Vkey vkey = new Vkey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!vkey.key().hex().equals(parts[1].toLowerCase(Locale.ROOT))) {
            throw new MalformedException(CLAUSE, "the id is not this key's");
        }
        return vkey;
    }

    KeyId key() {
        return KeyId.of(name, type, publicKey);
    }

    String text() {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = type;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return name + "+" + key().hex() + "+" + StrictBase64.encode(typed);
    }

    /** The 32 bytes of an Ed25519 key of the given signature type. */
    byte[] ed25519(byte wanted) {
        return bytes(wanted, Ed25519.PUBLIC_KEY_LENGTH);
    }

    /** The key, which must be of that signature type and length. */
    byte[] bytes(byte wanted, int length) {
        if (type != wanted || publicKey.length != length) {
            throw new MalformedException(CLAUSE, "not a key of signature type " + wanted);
        }
        return publicKey;
    }
}
