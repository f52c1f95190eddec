package cn.quanhen.tlog;

import java.util.List;

/**
 * The head of a log's tree (tlog-checkpoint, Note text).
 *
 * @param origin the log's identity: one line, not empty
 * @param size the number of entries
 * @param root the root hash at that size
 * @param extensions further lines, not empty each; the standard advises against them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final String CLAUSE = "tlog-checkpoint, Note text";

    /** Refuses what could not be written and read again. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || size < 0 || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new MalformedException(CLAUSE, "an empty line, a line that is two, or a negative size");
        }
    }

    /** Without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads a note's text.
     *
     * @throws MalformedException where it is not a checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new MalformedException(CLAUSE, "fewer than three lines, or no final newline");
        }
        return new Checkpoint(
                lines[0],
                Decimal.parse(lines[1], CLAUSE),
                Hash.fromBase64(lines[2]),
                List.of(lines).subList(3, lines.length - 1));
    }

    /** The note's text, with its final newline. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The note with this checkpoint as its text, signed. */
    public Note signedBy(Signer signer) {
        return signedBy(List.of(signer));
    }

    /** The note with this checkpoint as its text, signed by each in turn. */
    public Note signedBy(List<? extends Signer> signers) {
        String text = text();
        return new Note(text, signers.stream().map(signer -> signer.sign(text)).toList());
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.indexOf('\n') < 0;
    }
}
