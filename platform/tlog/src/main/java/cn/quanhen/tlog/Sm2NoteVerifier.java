package cn.quanhen.tlog;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Checks SM2 signatures on notes: a private signature type (signed-note, Signature types), which is {@code 0xff} and
 * then the 16 bytes {@code quanhen.cn/sm2v1} in ASCII. The key id is {@code SHA-256(name || 0x0A || 0xff ||
 * "quanhen.cn/sm2v1" || 65-byte public key)[:4]}; the signature, 64 bytes, is GB/T 32918.2 over the note text with SM3
 * and the id 1234567812345678. Whoever does not know the type ignores the line.
 *
 * @param key name and id
 * @param point the public key, 04 and the two coordinates in hex
 */
public record Sm2NoteVerifier(KeyId key, String point) implements Verifier {
    private static final byte[] TYPE = "quanhen.cn/sm2v1".getBytes(StandardCharsets.US_ASCII);
    private static final String CLAUSE = "signed-note, Signature types";

    /** For a key under a name. */
    public static Sm2NoteVerifier of(String name, ECPublicKey publicKey) {
        return of(name, Sm2.raw(publicKey));
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedException where it is not one of this type
     */
    public static Sm2NoteVerifier parse(String vkey) {
        Vkey parsed = Vkey.parse(vkey);
        byte[] encoded = parsed.publicKey();
        if (parsed.type() != Vkey.PRIVATE
                || encoded.length < TYPE.length
                || !Arrays.equals(TYPE, Arrays.copyOf(encoded, TYPE.length))) {
            throw new MalformedException(CLAUSE, "not a key of type ff quanhen.cn/sm2v1");
        }
        return of(parsed.name(), Arrays.copyOfRange(encoded, TYPE.length, encoded.length));
    }

    private static Sm2NoteVerifier of(String name, byte[] point) {
        String hex = HexFormat.of().formatHex(Sm2.publicKey(point).getQ().getEncoded(false));
        return new Sm2NoteVerifier(KeyId.of(name, Vkey.PRIVATE, typed(point)), hex);
    }

    @Override
    public boolean verifies(String text, byte[] signature) {
        return Sm2.verify(Sm2.publicKey(bytes()), text.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public String vkey() {
        return new Vkey(key.name(), Vkey.PRIVATE, typed(bytes())).text();
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(point);
    }

    private static byte[] typed(byte[] point) {
        byte[] typed = Arrays.copyOf(TYPE, TYPE.length + point.length);
        System.arraycopy(point, 0, typed, TYPE.length, point.length);
        return typed;
    }
}
