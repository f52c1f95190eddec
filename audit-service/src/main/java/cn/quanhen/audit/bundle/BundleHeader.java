package cn.quanhen.audit.bundle;

import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.MalformedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a bundle says of itself (docs/bundles.md, Header).
 *
 * @param origin the log
 * @param from the index of the first entry: the size that the receiver holds
 * @param to the size under the last checkpoint
 * @param payloads whether payloads go along
 * @param edge the hashes of the complete subtrees before the first entry, the largest first
 */
record BundleHeader(String origin, long from, long to, boolean payloads, List<Hash> edge) {
    /** The first line, by which a file is known to be a bundle. */
    static final String NAME = "quanhen-bundle/1";

    private static final String CLAUSE = "docs/bundles.md, Header";
    private static final int FIXED = 5;

    /** Refuses what could not be written and read again. */
    BundleHeader {
        edge = List.copyOf(edge);
        if (from < 0 || to < from || origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new MalformedException(CLAUSE, "from " + from + " to " + to);
        }
        var unused = Frontier.of(from, edge);
    }

    /** With its final empty line. */
    String format() {
        StringBuilder text = new StringBuilder(NAME)
                .append("\norigin ")
                .append(origin)
                .append("\nfrom ")
                .append(from)
                .append("\nto ")
                .append(to)
                .append("\npayloads ")
                .append(payloads ? "yes" : "no")
                .append('\n');
        edge.forEach(hash -> text.append("edge ").append(hash.base64()).append('\n'));
        return text.append('\n').toString();
    }

    /**
     * Reads a header.
     *
     * @throws MalformedException where it is not one, in its only form
     */
    static BundleHeader parse(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.size() < FIXED + 2 || !lines.getFirst().equals(NAME)) {
            throw new MalformedException(CLAUSE, "not a " + NAME);
        }
        List<Hash> edge = lines.subList(FIXED, lines.size() - 2).stream()
                .map(line -> Hash.fromBase64(after("edge ", line)))
                .toList();
        BundleHeader header = new BundleHeader(
                after("origin ", lines.get(1)),
                number(after("from ", lines.get(2))),
                number(after("to ", lines.get(3))),
                after("payloads ", lines.get(4)).equals("yes"),
                edge);
        if (!header.format().equals(text)) {
            throw new MalformedException(CLAUSE, "not written in its only form");
        }
        return header;
    }

    private static String after(String key, String line) {
        if (!line.startsWith(key)) {
            throw new MalformedException(CLAUSE, "no line with " + key.strip());
        }
        return line.substring(key.length());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException(CLAUSE, "not a size");
        }
    }
}
