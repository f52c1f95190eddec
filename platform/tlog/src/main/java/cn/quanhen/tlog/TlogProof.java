package cn.quanhen.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All that is needed to verify offline that an entry is in a log (tlog-proof, Format).
 *
 * @param extra opaque bytes that nothing authenticates
 * @param index the entry's index, from 0
 * @param path the inclusion proof
 * @param checkpoint the log's checkpoint with its cosignatures
 */
public record TlogProof(Optional<byte[]> extra, long index, List<Hash> path, Note checkpoint) {
    private static final String CLAUSE = "tlog-proof, Format";
    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** Keeps a copy of the path. */
    public TlogProof {
        path = List.copyOf(path);
    }

    /**
     * Reads a proof.
     *
     * @throws MalformedException where it is not one
     */
    public static TlogProof parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedException(CLAUSE, "no empty line");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) {
            throw new MalformedException(CLAUSE, "not a tlog-proof@v1");
        }
        Optional<byte[]> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(StrictBase64.decode(lines.removeFirst().substring(EXTRA.length()), CLAUSE));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedException(CLAUSE, "no index line");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()), CLAUSE);
        List<Hash> path = lines.stream().map(Hash::fromBase64).toList();
        return new TlogProof(extra, index, path, Note.parse(text.substring(blank + 2)));
    }

    /** The proof, for a file that ends in {@code .tlog-proof}. */
    public String format() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        extra.ifPresent(
                bytes -> text.append(EXTRA).append(StrictBase64.encode(bytes)).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.format()).toString();
    }

    /**
     * Verifies that the entry is in the log, as seen by enough witnesses.
     *
     * @param entry the entry's bytes
     * @param trust whose signatures count
     * @return the checkpoint under which the entry stands
     * @throws MalformedException where the note is not a checkpoint
     * @throws UnverifiedException where the trust is not met or the entry is not at the index
     */
    public Checkpoint verify(byte[] entry, Trust trust) {
        return under(trust.open(checkpoint), entry);
    }

    /**
     * Verifies that the entry is in one of a policy's logs, as seen by its quorum.
     *
     * @param entry the entry's bytes
     * @param policy whose signatures count
     * @return the checkpoint under which the entry stands
     * @throws MalformedException where the note is not a checkpoint
     * @throws UnverifiedException where the policy is not met or the entry is not at the index
     */
    public Checkpoint verify(byte[] entry, Policy policy) {
        return under(policy.open(checkpoint), entry);
    }

    private Checkpoint under(Checkpoint head, byte[] entry) {
        if (!new InclusionProof(index, head.size(), path).proves(Hashing.leaf(entry), head.root())) {
            throw new UnverifiedException("RFC 9162 §2.1.3.2", "the entry is not at index " + index);
        }
        return head;
    }
}
