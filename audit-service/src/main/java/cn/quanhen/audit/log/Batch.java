package cn.quanhen.audit.log;

import cn.quanhen.audit.log.Entries.Placed;
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
 * @param known where those stand that are in the log already
 */
public record Batch(List<NewEntry> fresh, int duplicates, List<NewEntry> contradictory, Map<Identity, Placed> known) {
    /**
     * Sorts entries.
     *
     * @param entries in the order in which they came
     * @param known what the log holds for identities among them
     */
    static Batch sort(List<NewEntry> entries, Map<Identity, Placed> known) {
        Map<Identity, byte[]> seen = new HashMap<>();
        known.forEach((identity, placed) -> seen.put(identity, placed.leaf()));
        List<NewEntry> fresh = new ArrayList<>();
        List<NewEntry> contradictory = new ArrayList<>();
        int duplicates = 0;
        for (NewEntry entry : entries) {
            byte[] first = seen.putIfAbsent(entry.identity(), entry.bytes());
            if (first == null) {
                fresh.add(entry);
            } else if (Arrays.equals(first, entry.bytes())) {
                duplicates++;
            } else {
                contradictory.add(entry);
            }
        }
        return new Batch(fresh, duplicates, contradictory, known);
    }

    /**
     * Where everything of this batch stands.
     *
     * @param first the index of the first that is fresh
     */
    Map<Identity, Long> indices(long first) {
        Map<Identity, Long> indices = new HashMap<>();
        known.forEach((identity, placed) -> indices.put(identity, placed.index()));
        for (int i = 0; i < fresh.size(); i++) {
            indices.put(fresh.get(i).identity(), first + i);
        }
        return indices;
    }
}
