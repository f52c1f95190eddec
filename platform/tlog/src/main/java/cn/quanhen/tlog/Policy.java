package cn.quanhen.tlog;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which checkpoints are believed (tlog-policy): those that one of the logs has signed and the quorum has cosigned.
 *
 * @param logs the keys of the logs, each named as its log's origin
 * @param witnesses the keys of all witnesses, whether the quorum asks for them or not
 * @param quorum which of them are enough
 */
public record Policy(List<Verifier> logs, List<Verifier> witnesses, Quorum quorum) {
    private static final String CLAUSE = "tlog-policy, What is a \"policy\"?";

    /** Keeps copies. */
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Reads a policy file.
     *
     * @throws MalformedException naming the line, where it is not one
     */
    public static Policy parse(byte[] file) {
        return new PolicyReader().read(file);
    }

    /** The keys of one log: more than one where it signs with several algorithms or has changed its key. */
    public List<Verifier> logs(String origin) {
        return logs.stream().filter(log -> log.key().name().equals(origin)).toList();
    }

    /**
     * Opens a signed checkpoint.
     *
     * @throws MalformedException where the note is not a checkpoint
     * @throws UnverifiedException where no log of the policy has signed it under its own origin, or the quorum is not
     *     met
     */
    public Checkpoint open(Note note) {
        List<Verifier> signed =
                note.openedBy(Stream.concat(logs.stream(), witnesses.stream()).toList());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (logs(checkpoint.origin()).stream().noneMatch(signed::contains)) {
            throw new UnverifiedException(CLAUSE, "no log of the policy has signed for " + checkpoint.origin());
        }
        if (!quorum.isMetBy(signed)) {
            throw new UnverifiedException(CLAUSE, "not cosigned by the quorum, " + quorum.text());
        }
        return checkpoint;
    }
}
