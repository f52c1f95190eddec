package cn.quanhen.audit.integrity;

import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.TilePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Whether stored entries and tiles agree with each other, from the entries up to a hash that the root vouches for. */
final class TileCheck {
    private TileCheck() {}

    /**
     * What is wrong with a tile of level 0 and its entries, by the names that alarms use.
     *
     * @param path the tile, as wide as the signed tree has it
     * @param stored its hashes
     * @param entries its entries
     * @param vouched whether the tile gives the hash that the level above holds of it, or the signed root
     */
    static Map<String, String> entries(TilePath path, List<Hash> stored, List<StoredEntry> entries, boolean vouched) {
        Map<String, String> faults = new HashMap<>();
        Map<Long, StoredEntry> byIndex = new HashMap<>();
        entries.forEach(entry -> byIndex.put(entry.index(), entry));
        for (int i = 0; i < path.width(); i++) {
            long index = path.index() * TilePath.FULL + i;
            StoredEntry entry = byIndex.get(index);
            if (entry == null) {
                faults.put("entry " + index, "第" + index + "条缺失");
                continue;
            }
            entry.fault().ifPresent(fault -> faults.put(entry.subject(), "第" + index + "条：" + fault));
            boolean agrees = i < stored.size() && stored.get(i).equals(entry.hash());
            if (!agrees && vouched) {
                faults.putIfAbsent(entry.subject(), "第" + index + "条：条目与已签名的树不符");
            } else if (!agrees && entry.fault().isEmpty()) {
                faults.put(path.text(), "哈希块与其条目不符");
            }
        }
        if (!vouched && faults.isEmpty()) {
            faults.put(path.text(), "哈希块与已签名的树不符");
        }
        return faults;
    }

    /** Whether a full tile gives the hash that the level above holds of it. */
    static boolean gives(List<Hash> stored, Hash above) {
        return full(stored) && root(stored).equals(above);
    }

    private static boolean full(List<Hash> stored) {
        return stored.size() == TilePath.FULL;
    }

    /** RFC 6962 §2.1, of 256 hashes. */
    private static Hash root(List<Hash> hashes) {
        List<Hash> level = hashes;
        while (level.size() > 1) {
            List<Hash> below = level;
            level = IntStream.range(0, below.size() / 2)
                    .mapToObj(i -> Hashing.node(below.get(2 * i), below.get(2 * i + 1)))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        return level.getFirst();
    }
}
