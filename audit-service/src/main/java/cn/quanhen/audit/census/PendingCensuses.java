package cn.quanhen.audit.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The censuses that are not decided yet. Of each service one digest at a time is looked at, and the newest waits behind
 * it: one that is replaced before its records have arrived would never be decided. What is lost here by a restart is
 * found again by the next census.
 */
@ApplicationScoped
class PendingCensuses {
    private static final int MOST_LISTINGS = 64;

    private final Map<String, Pending> digests = new HashMap<>();
    private final Map<String, Pending> newest = new HashMap<>();
    private final List<Pending> listings = new ArrayList<>();

    synchronized void add(Pending pending) {
        if (pending.census().hasListing()) {
            if (listings.size() < MOST_LISTINGS) {
                listings.add(pending);
            }
        } else if (digests.putIfAbsent(pending.asOf().source(), pending) != null) {
            newest.put(pending.asOf().source(), pending);
        }
    }

    synchronized List<Pending> all() {
        List<Pending> all = new ArrayList<>(digests.values());
        all.addAll(listings);
        return all;
    }

    synchronized void decided(Pending pending) {
        if (!listings.remove(pending) && digests.remove(pending.asOf().source(), pending)) {
            Pending next = newest.remove(pending.asOf().source());
            if (next != null) {
                digests.put(next.asOf().source(), next);
            }
        }
    }
}
