package cn.quanhen.tlog;

import java.nio.ByteBuffer;

/**
 * One signature line of a note (signed-note, Format).
 *
 * @param key who signed
 * @param signature what follows the key id; its form is the signature type's affair
 */
public record NoteSignature(KeyId key, byte[] signature) {
    private static final String CLAUSE = "signed-note, Format";
    private static final String START = "\u2014 ";

    /** Keeps a copy of the bytes. */
    public NoteSignature {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /**
     * Reads a line, without its newline.
     *
     * @throws MalformedException where it is not a signature line
     */
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(START) || parts.length != 3) {
            throw new MalformedException(CLAUSE, "not a signature line");
        }
        byte[] bytes = StrictBase64.decode(parts[2], CLAUSE);
        if (bytes.length < 5) {
            throw new MalformedException(CLAUSE, "a signature of " + bytes.length + " bytes");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        KeyId key = new KeyId(parts[1], rest.getInt());
        byte[] signature = new byte[rest.remaining()];
        rest.get(signature);
        return new NoteSignature(key, signature);
    }

    /** The line, with its newline. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return START + key.name() + " " + StrictBase64.encode(bytes) + "\n";
    }
}
