package cn.quanhen.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one policy file (tlog-policy, Policy file syntax and structure). Names are octets, here as ISO 8859-1. */
final class PolicyReader {
    private static final String CLAUSE = "tlog-policy, Policy file syntax and structure";
    private static final String NONE = "none";

    private final List<Verifier> logs = new ArrayList<>();
    private final List<Verifier> witnesses = new ArrayList<>();
    private final Set<String> logKeys = new HashSet<>();
    private final Set<String> witnessKeys = new HashSet<>();
    private final Map<String, Quorum> names = new LinkedHashMap<>();
    private final Set<String> listed = new HashSet<>();
    private Quorum quorum;

    Policy read(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                octets(lines[i]);
                boolean last = i == lines.length - 1;
                if (last && !lines[i].isEmpty()) {
                    throw refused("the last line does not end in a newline");
                }
                line(lines[i]);
            } catch (MalformedException e) {
                throw new MalformedException("line " + (i + 1), e.getMessage());
            }
        }
        if (quorum == null) {
            throw new MalformedException(
                    "line " + lines.length, refused("no quorum line").getMessage());
        }
        return new Policy(logs, witnesses, quorum);
    }

    /** Character set. */
    private static void octets(String line) {
        if (line.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7F)) {
            throw refused("a control character other than tab and newline");
        }
    }

    private void line(String line) {
        List<String> items = Arrays.stream(line.split("[ \t]+"))
                .filter(item -> !item.isEmpty())
                .toList();
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        List<String> rest = items.subList(1, items.size());
        switch (items.getFirst()) {
            case "log" -> log(rest);
            case "witness" -> witness(rest);
            case "group" -> group(rest);
            case "quorum" -> quorum(rest);
            default -> throw refused("a line begins with log, witness, group, quorum or #");
        }
    }

    /** Defining a log. */
    private void log(List<String> items) {
        expect(items.size() == 1 || items.size() == 2, "log <vkey> [<url>]");
        logs.add(key(items.get(0), logKeys, "log"));
    }

    /** Defining a witness. */
    private void witness(List<String> items) {
        expect(items.size() == 2 || items.size() == 3, "witness <name> <vkey> [<url>]");
        Verifier key = key(items.get(1), witnessKeys, "witness");
        if (!(key instanceof CosignatureVerifier || key instanceof MlDsaCosignatureVerifier)) {
            throw refused("the key of a witness is of type 4 or 6");
        }
        witnesses.add(key);
        define(items.get(0), new Quorum.Witness(readable(items.get(0)), key));
    }

    /** Defining a witness group. */
    private void group(List<String> items) {
        expect(items.size() >= 3, "group <name> all|any|<k> <name>...");
        List<String> members = items.subList(2, items.size());
        if (members.stream().filter(listed::add).count() < members.size()) {
            throw refused("a name is a member of one group, once");
        }
        int threshold =
                switch (items.get(1)) {
                    case "any" -> 1;
                    case "all" -> members.size();
                    default -> (int) Math.min(Integer.MAX_VALUE, Decimal.parse(items.get(1), CLAUSE));
                };
        List<Quorum> defined = members.stream().map(this::defined).toList();
        define(items.get(0), new Quorum.Group(readable(items.get(0)), threshold, defined));
    }

    /** Defining the quorum. */
    private void quorum(List<String> items) {
        expect(items.size() == 1, "quorum <name>");
        expect(quorum == null, "exactly one quorum line");
        quorum = items.getFirst().equals(NONE) ? new Quorum.None() : defined(items.getFirst());
    }

    private Quorum defined(String name) {
        Quorum found = names.get(name);
        if (found == null) {
            throw refused(readable(name) + " is not defined on a line before");
        }
        return found;
    }

    private void define(String name, Quorum quorum) {
        if (name.equals(NONE) || names.putIfAbsent(name, quorum) != null) {
            throw refused("the name " + readable(name) + " is taken");
        }
    }

    /** Public key representation: the same key under another name, or as another type, is a duplicate. */
    private static Verifier key(String item, Set<String> seen, String what) {
        String vkey = utf8(item);
        Verifier key = Verifier.parse(vkey);
        if (!seen.add(StrictBase64.encode(Vkey.parse(vkey).publicKey()))) {
            throw refused("this " + what + "'s key stands on a line before");
        }
        return key;
    }

    private static String utf8(String octets) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw refused("a key's name is not UTF-8");
        }
    }

    private static String readable(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void expect(boolean holds, String form) {
        if (!holds) {
            throw refused("expected: " + form);
        }
    }

    private static MalformedException refused(String why) {
        return new MalformedException(CLAUSE, why);
    }
}
