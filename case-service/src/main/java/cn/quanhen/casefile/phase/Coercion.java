package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case has of coercion, whichever kind of enforcement it is (Art. 9 第八项, Art. 11 第三项).
 *
 * @param served the notices that were served, by the day that counts
 */
record Coercion(Measures measures, Enforcing enforcing, Map<String, LocalDate> served) {
    static final Coercion NONE = new Coercion(Measures.NONE, Enforcing.NONE, Map.of());

    private static final Missing RELEASE_NOT_SERVED =
            new Missing(Reason.SERVICE_MISSING, "第十一条第一项、行政强制法第二十八条", "解除查封（扣押）决定书尚未送达", "送达解除决定书并记录");

    Coercion {
        served = Map.copyOf(served);
    }

    /**
     * After that act.
     *
     * @param place the act's own place
     */
    Coercion admit(Act.OfCoercion act, long place, Documents documents, Moment moment) {
        return switch (act) {
            case MeasureAct measure ->
                new Coercion(measures.admit(measure, place, documents, moment), enforcing, served);
            case EnforcementAct enforcement ->
                new Coercion(measures, enforcing.admit(enforcement, this, documents, moment), served);
        };
    }

    /** After a notice was served. */
    Coercion serving(Act.Served service) {
        var more = new HashMap<>(served);
        more.merge(service.document(), service.countsOn(), (one, other) -> one.isBefore(other) ? one : other);
        return new Coercion(measures, enforcing, more);
    }

    /** The day on which the demand that stands was served; empty before that. */
    Optional<LocalDate> demandServedOn() {
        return enforcing.demand().map(demand -> served.get(demand.document()));
    }

    /** What stands in the way of the end of the case. */
    List<Missing> missing() {
        var missing = new ArrayList<>(measures.missing());
        if (measures.releases().anyMatch(release -> !served.containsKey(release))) {
            missing.add(RELEASE_NOT_SERVED);
        }
        return missing;
    }
}
