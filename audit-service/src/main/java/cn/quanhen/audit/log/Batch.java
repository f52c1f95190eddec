package cn.quanhen.audit.log;

import cn.quanhen.audit.log.NewEntry.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries sorted by what is to happen to them.
 *
 * @param fresh to be appended, in their order
 * @param duplicates how many are in the log already, as they are here
 * @param contradictory of a known identity, with another content
 */
public record Batch(List<NewEntry> fresh, int duplicates, List<NewEntry> contradictory) {
    /**
     * Sorts entries.
     *
     * @param entries in the order in which they came
     * @param known the leaves that the log holds for identities among them
     */
    static Batch sort(List<NewEntry> entries, Map<Identity, byte[]> known) {
        Map<Identity, byte[]> seen = new HashMap<>(known);
        List<NewEntry> fresh = new ArrayList<>();
        List<NewEntry> contradictory = new ArrayList<>();
        int duplicates = 0;
        for (NewEntry entry : entries) {
            byte[] leaf = entry.leaf().bytes();
            byte[] first = seen.putIfAbsent(entry.identity(), leaf);
            if (first == null) {
                fresh.add(entry);
            } else if (Arrays.equals(first, leaf)) {
                duplicates++;
            } else {
                contradictory.add(entry);
            }
        }
        return new Batch(fresh, duplicates, contradictory);
    }
}
