package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.tlog.Growth;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds one old bundle, and the tiles over it, against what was verified once: what the county serves must be what the
 * city mirrored, and what the city mirrored must still hash to its tiles.
 */
@ApplicationScoped
public class Inspection {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String COUNTY = "县级提供的";
    private static final String CITY = "市级镜像的";

    private final CountyReader county;
    private final MirrorReader mirror;
    private final Alarms alarms;

    Inspection(CountyReader county, MirrorReader mirror, Alarms alarms) {
        this.county = county;
        this.mirror = mirror;
        this.alarms = alarms;
    }

    /**
     * Looks at a bundle, and at those tiles above it that begin with it. Where the city's own rows do not hold, the
     * county is not measured by them.
     *
     * @param size how many entries are looked at
     * @param published how many the county publishes, at least {@code size}
     */
    void look(CountyLog log, long bundle, long size, long published) {
        entries(log, TilePath.inTree(TilePath.ENTRIES, bundle, size), published);
        long index = bundle;
        for (int level = 0; size >> (8 * level) > index * TilePath.FULL; level++) {
            tile(log, TilePath.inTree(level, index, size), published);
            if (index % TilePath.FULL > 0) {
                return;
            }
            index /= TilePath.FULL;
        }
    }

    private void entries(CountyLog log, TilePath path, long published) {
        List<Hash> kept = own(log, new TilePath(0, path.index(), path.width()));
        List<byte[]> mirrored = mirror.bundle(log, path).await().atMost(PATIENCE);
        Optional<String> finding = Difference.between(CITY + "条目", path, kept, Verified.hashes(mirrored));
        report(log, mirrored(log, path), finding);
        if (finding.isEmpty()) {
            theirs(log, path, "条目", kept, () -> Verified.hashes(county.entries(log, wide(path, published))));
        }
    }

    private void tile(CountyLog log, TilePath path, long published) {
        List<Hash> kept = own(log, path);
        Optional<String> finding = kept.isEmpty()
                ? Optional.of(CITY + "哈希块缺失：" + path.text())
                : path.isFull() ? summed(log, path, kept) : Optional.empty();
        report(log, mirrored(log, path), finding);
        if (finding.isEmpty()) {
            theirs(
                    log,
                    path,
                    "哈希块",
                    kept,
                    () -> county.tile(log, wide(path, published)).hashes());
        }
    }

    /** tlog-tiles, Merkle Tree: a full tile is one hash of the tile above it. */
    private Optional<String> summed(CountyLog log, TilePath path, List<Hash> kept) {
        int place = (int) (path.index() % TilePath.FULL);
        List<Hash> above = own(log, new TilePath(path.level() + 1, path.index() / TilePath.FULL, place + 1));
        List<Hash> sum = Growth.append(0, none -> null, kept).getLast().hashes();
        return Difference.between(CITY + "哈希块", path, sum, above.subList(above.isEmpty() ? 0 : place, above.size()));
    }

    /** The mirrored hashes; none where they are not there. */
    private List<Hash> own(CountyLog log, TilePath path) {
        return mirror.tile(log, path).await().atMost(PATIENCE).map(Tile::hashes).orElse(List.of());
    }

    private static String mirrored(CountyLog log, TilePath path) {
        return "mirror/" + log.county() + "/" + name(path);
    }

    private void theirs(CountyLog log, TilePath path, String what, List<Hash> kept, Supplier<List<Hash>> served) {
        Optional<String> finding;
        try {
            finding = Difference.between(COUNTY + what, path, kept, served.get());
        } catch (CountyLacks e) {
            finding = Optional.of(COUNTY + what + "缺失：" + path.text());
        } catch (Contradiction e) {
            finding = Optional.of(e.getMessage());
        }
        report(log, name(path), finding);
    }

    private void report(CountyLog log, String subject, Optional<String> finding) {
        Uni<Void> kept = finding.isPresent()
                ? alarms.raise(log.origin(), Kind.LOG_CHANGED, subject, finding.get())
                : alarms.end(log.origin(), Kind.LOG_CHANGED, subject);
        kept.await().atMost(PATIENCE);
    }

    /** As the county serves it, which may have grown. */
    private static TilePath wide(TilePath path, long published) {
        return TilePath.inTree(path.level(), path.index(), published);
    }

    /** The same name however wide it has become. */
    private static String name(TilePath path) {
        return new TilePath(path.level(), path.index(), TilePath.FULL).text();
    }
}
