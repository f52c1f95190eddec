package cn.quanhen.audit.bundle;

import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import java.io.IOException;
import java.util.List;

/** Compares a bundle with what the city holds already: the tree before it, and each entry that both have. */
final class Overlap {
    private static final int STRETCH = 1024;

    private final CityLog city;
    private final CountyLog log;
    private final long mirrored;
    private List<Hash> own = List.of();
    private long ownFrom;

    /** @param mirrored how many entries the city holds */
    Overlap(CityLog city, CountyLog log, long mirrored) {
        this.city = city;
        this.log = log;
        this.mirrored = mirrored;
    }

    /** Refused as {@link Reason#BUNDLE_CONTRADICTS} where they differ. */
    void check(BundleFile file) throws IOException {
        BundleHeader header = file.header();
        if (header.from() > mirrored) {
            return;
        }
        if (!city.frontier(log, header.from()).subtrees().equals(header.edge())) {
            throw contradicts("数据包之前的条目与市级已持有的不同", header.from());
        }
        try (BundleReader reader = file.read()) {
            long index = header.from();
            Frame frame = reader.next();
            while (index < mirrored && !(frame instanceof Frame.Digest)) {
                if (frame instanceof Frame.Entry entry) {
                    compare(index++, entry.bytes());
                }
                frame = reader.next();
            }
        }
    }

    private void compare(long index, byte[] entry) {
        if (index >= ownFrom + own.size()) {
            ownFrom = index;
            own = city.hashes(log, index, Math.min(index + STRETCH, mirrored));
        }
        if (!own.get((int) (index - ownFrom)).equals(Hashing.leaf(entry))) {
            throw contradicts("第" + index + "条与市级已持有的不同", index);
        }
    }

    static Refusal contradicts(String why, long index) {
        return Refusal.of(Reason.BUNDLE_CONTRADICTS)
                .article("第二十七条")
                .because(why)
                .remedy("请勿再导入该数据包，并报告市级监督人员")
                .fact("index", index);
    }
}
