package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.FineAct;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Fines that were collected on the spot, each by the place of its record, and what became of them (处罚法 第七十一条).
 *
 * @param collected when each was collected
 * @param afloat those that were collected on the water
 * @param handedIn when each was handed in to the agency
 */
record Fines(Map<Long, Instant> collected, Set<Long> afloat, Map<Long, Instant> handedIn) {
    static final Fines NONE = new Fines(Map.of(), Set.of(), Map.of());
    private static final String ARTICLE = "行政处罚法第七十一条";

    Fines {
        collected = Map.copyOf(collected);
        afloat = Set.copyOf(afloat);
        handedIn = Map.copyOf(handedIn);
    }

    /**
     * After that act.
     *
     * @param place the act's own place
     */
    Fines admit(FineAct act, long place) {
        return switch (act) {
            case FineAct.Collected fine ->
                new Fines(Kept.with(collected, place, fine.collectedAt()), afloatAfter(fine, place), handedIn);
            case FineAct.HandedIn handed -> {
                Kept.after("交款", ARTICLE, collected, handed.collection(), handed.handedInAt());
                ashore(handed);
                yield new Fines(collected, afloat, Kept.with(handedIn, handed.collection(), handed.handedInAt()));
            }
            case FineAct.PaidIn paid -> {
                Kept.after("缴付", ARTICLE, handedIn, paid.collection(), paid.paidInAt());
                yield this;
            }
        };
    }

    private Set<Long> afloatAfter(FineAct.Collected fine, long place) {
        if (!fine.onWater()) {
            return afloat;
        }
        var more = new HashSet<>(afloat);
        more.add(place);
        return more;
    }

    /** The days of a fine that was collected on the water run from when the officers are ashore, and of no other. */
    private void ashore(FineAct.HandedIn handed) {
        if (afloat.contains(handed.collection()) != handed.ashoreAt().isPresent()) {
            throw Refusal.of(Reason.INVALID_REQUEST)
                    .article(ARTICLE)
                    .because(handed.ashoreAt().isPresent() ? "该罚款不是水上当场收缴，不填写抵岸时间" : "水上当场收缴的罚款没有填写抵岸时间")
                    .remedy("请核对 ashore_at：水上当场收缴的填写抵岸时间，其他不填写")
                    .fact("collection", handed.collection());
        }
        handed.ashoreAt().ifPresent(ashore -> {
            Kept.after("抵岸", ARTICLE, collected, handed.collection(), ashore);
            HearingRules.notBefore("交款时间", ashore, handed.handedInAt());
        });
    }
}
