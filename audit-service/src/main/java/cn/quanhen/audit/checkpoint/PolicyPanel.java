package cn.quanhen.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Policy;
import cn.quanhen.tlog.UnverifiedException;
import cn.quanhen.tlog.Verifier;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The witnesses of a policy file (C2SP tlog-policy): those with a URL are asked, its quorum decides. */
final class PolicyPanel {
    private static final String WITNESS = "witness";
    private static final int WITH_URL = 4;

    private PolicyPanel() {}

    /**
     * Reads a policy file.
     *
     * @param log whose checkpoints are cosigned; the policy need not list it
     * @param timeout how long each witness is waited for
     * @throws cn.quanhen.tlog.MalformedException where it is not one
     * @throws IllegalArgumentException where a URL is not one
     */
    static Panel read(byte[] file, Verifier log, Duration timeout) {
        Policy policy = Policy.parse(file);
        return new Panel(members(file, timeout), note -> isMet(policy, log, note));
    }

    /**
     * Defining a witness: {@code witness <name> <vkey> [<url>]}, where the URL is its submission prefix. Keys under one
     * URL are one witness's, which is asked once.
     */
    private static List<Panel.Member> members(byte[] file, Duration timeout) {
        Map<URI, List<Verifier>> keys = new String(file, UTF_8)
                .lines()
                .map(line -> line.strip().split("[ \t]+"))
                .filter(items -> items[0].equals(WITNESS) && items.length == WITH_URL)
                .collect(groupingBy(
                        items -> URI.create(items[3]),
                        LinkedHashMap::new,
                        mapping(items -> Verifier.parse(items[2]), toList())));
        return keys.entrySet().stream()
                .map(witness -> new Panel.Member(witness.getKey(), witness.getValue(), timeout))
                .toList();
    }

    private static boolean isMet(Policy policy, Verifier log, Note note) {
        List<Verifier> known = new ArrayList<>(policy.witnesses());
        known.add(log);
        try {
            return policy.quorum().isMetBy(note.openedBy(known));
        } catch (UnverifiedException e) {
            return false;
        }
    }
}
