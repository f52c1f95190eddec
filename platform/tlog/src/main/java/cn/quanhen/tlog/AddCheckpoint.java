package cn.quanhen.tlog;

import java.util.Arrays;
import java.util.List;

/**
 * What a log asks of a witness (tlog-witness, add-checkpoint): the body of the request.
 *
 * @param old the size that the witness cosigned last, as the log believes
 * @param proof the consistency proof from there, at most 63 hashes
 * @param checkpoint the signed checkpoint
 */
public record AddCheckpoint(long old, List<Hash> proof, Note checkpoint) {
    /** The most hashes of a proof. */
    public static final int MAX_PROOF = 63;

    private static final String CLAUSE = "tlog-witness, add-checkpoint";
    private static final String OLD = "old ";

    /** Keeps a copy of the proof. */
    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (proof.size() > MAX_PROOF) {
            throw new MalformedException(CLAUSE, proof.size() + " proof lines");
        }
    }

    /**
     * Reads a body.
     *
     * @throws MalformedException where it is not one
     */
    public static AddCheckpoint parse(String body) {
        int blank = body.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedException(CLAUSE, "no empty line");
        }
        String[] lines = body.substring(0, blank).split("\n", -1);
        if (!lines[0].startsWith(OLD)) {
            throw new MalformedException(CLAUSE, "no old size line");
        }
        return new AddCheckpoint(
                Decimal.parse(lines[0].substring(OLD.length()), CLAUSE),
                Arrays.stream(lines).skip(1).map(Hash::fromBase64).toList(),
                Note.parse(body.substring(blank + 2)));
    }

    /**
     * Reads the body of a conflict (status 409, {@code text/x.tlog.size}): the size that the witness cosigned last.
     *
     * @throws MalformedException where it is not a decimal and a newline
     */
    public static long size(String conflict) {
        if (!conflict.endsWith("\n")) {
            throw new MalformedException(CLAUSE, "no newline after the size");
        }
        return Decimal.parse(conflict.substring(0, conflict.length() - 1), CLAUSE);
    }

    /** The body. */
    public String format() {
        StringBuilder body = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint.format()).toString();
    }
}
