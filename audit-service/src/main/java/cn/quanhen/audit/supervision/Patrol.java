package cn.quanhen.audit.supervision;

import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.tlog.TilePath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Goes round the old tiles and entries of each log again and again. Blocks; runs on a worker thread. */
@ApplicationScoped
public class Patrol {
    /** A log that the budget suffices for is gone round in about so many turns. */
    private static final int TURNS = 15;

    private final SupervisionSettings settings;
    private final Inspection inspection;
    private final Map<String, Long> next = new ConcurrentHashMap<>();

    Patrol(SupervisionSettings settings, Inspection inspection) {
        this.settings = settings;
        this.inspection = inspection;
    }

    /**
     * Looks at the next bundles with their tiles, at most {@code quanhen.supervision.patrol-bundles}.
     *
     * @param mirrored how many entries are mirrored
     * @param published how many the county publishes
     */
    void go(CountyLog log, long mirrored, long published) {
        long size = Math.min(mirrored, published);
        long bundles = (size + TilePath.FULL - 1) / TilePath.FULL;
        if (bundles == 0) {
            return;
        }
        long budget = Math.min(Math.min(bundles / TURNS + 1, settings.patrolBundles()), bundles);
        long first = next.getOrDefault(log.origin(), 0L) % bundles;
        for (long i = 0; i < budget; i++) {
            inspection.look(log, (first + i) % bundles, size, published);
        }
        next.put(log.origin(), (first + budget) % bundles);
    }
}
