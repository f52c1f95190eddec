package cn.quanhen.casefile.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is done in the simple procedure alone (简易程序; 处罚法 第五十一条至第五十三条). */
public sealed interface SpotAct extends Act.OfOneProcedure {

    /** 当场作出处罚决定: the places of the records relied on, the fine in fen */
    record Decided(
            Set<Long> evidence, Instant decidedAt, long fineFen, List<String> recordings, String noRecordingReason)
            implements SpotAct {}

    /** 当场交付决定书: by whom, as certificate numbers, and when */
    record HandedOver(String document, Set<String> officers, Instant handedOverAt) implements SpotAct {}

    /** 报所属行政机关备案 */
    record Reported(Instant reportedAt) implements SpotAct {}

    /** 转为普通程序 */
    record TurnedOrdinary() implements SpotAct {}
}
