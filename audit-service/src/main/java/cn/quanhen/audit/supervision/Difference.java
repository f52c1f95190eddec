package cn.quanhen.audit.supervision;

import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.TilePath;
import java.util.List;
import java.util.Optional;

/** Where two readings of one tile or bundle part. */
final class Difference {
    private Difference() {}

    /**
     * The first place at which the second reading is not the first; empty where it begins with all of it.
     *
     * @param what is read, in Chinese
     * @param kept what it must begin with
     * @param read what was read
     */
    static Optional<String> between(String what, TilePath path, List<Hash> kept, List<Hash> read) {
        for (int i = 0; i < kept.size(); i++) {
            if (i >= read.size() || !read.get(i).equals(kept.get(i))) {
                return Optional.of(what + "与已核验的不同：" + path.text() + "，第" + place(path, i) + "个");
            }
        }
        return kept.isEmpty() ? Optional.of(what + "缺失：" + path.text()) : Optional.empty();
    }

    private static long place(TilePath path, int offset) {
        return path.index() * TilePath.FULL + offset;
    }
}
