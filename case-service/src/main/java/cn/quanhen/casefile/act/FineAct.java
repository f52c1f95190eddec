package cn.quanhen.casefile.act;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What becomes of a fine that is collected on the spot (当场收缴罚款; 处罚法 第六十八条至第七十一条). */
public sealed interface FineAct extends Act.OfOneProcedure {

    /** 当场收缴: by whom, as certificate numbers, the amount in fen */
    record Collected(Set<String> officers, Instant collectedAt, long amountFen, boolean onWater) implements FineAct {}

    /** 交至行政机关: the place of its collection, and when the officers came ashore */
    record HandedIn(long collection, Instant handedInAt, Optional<Instant> ashoreAt) implements FineAct {}

    /** 缴付指定的银行: the place of its collection */
    record PaidIn(long collection, Instant paidInAt) implements FineAct {}
}
