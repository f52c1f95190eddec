package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.FineAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What later records tell more about, each by its place in the case and the moment from which it counts (Art. 9
 * 第六项、第七项): approvals to keep evidence, evidence kept, results asked for, results received, fines collected.
 */
record Kept(
        Map<Long, Instant> approved,
        Map<Long, Instant> preserved,
        Map<Long, Instant> entrusted,
        Map<Long, Instant> received,
        Fines fines) {
    static final Kept NOTHING = new Kept(Map.of(), Map.of(), Map.of(), Map.of(), Fines.NONE);

    Kept {
        approved = Map.copyOf(approved);
        preserved = Map.copyOf(preserved);
        entrusted = Map.copyOf(entrusted);
        received = Map.copyOf(received);
    }

    /**
     * After that act.
     *
     * @param place the act's own place
     */
    Kept admit(Act act, long place, Moment moment) {
        return switch (act) {
            case Act.PreservationApproved approval ->
                new Kept(with(approved, place, moment.happenedAt()), preserved, entrusted, received, fines);
            case Act.EvidencePreserved kept -> {
                after("先行登记保存", "第九条第七项、行政处罚法第五十六条", approved, kept.approval(), kept.startedAt());
                yield new Kept(approved, with(preserved, place, kept.startedAt()), entrusted, received, fines);
            }
            case Act.PreservationDecided decided -> {
                after("处理决定", "第九条第七项、行政处罚法第五十六条", preserved, decided.preservation(), decided.decidedAt());
                yield this;
            }
            case Act.AppraisalEntrusted request ->
                new Kept(approved, preserved, with(entrusted, place, request.entrustedAt()), received, fines);
            case Act.AppraisalReceived result -> {
                after("收到结果", "第九条第六项", entrusted, result.appraisal(), result.receivedAt());
                yield new Kept(
                        approved, preserved, entrusted, with(received, result.appraisal(), result.receivedAt()), fines);
            }
            case Act.AppraisalTold told -> {
                after("告知结果", "第九条第六项", received, told.appraisal(), told.toldAt());
                yield this;
            }
            case FineAct fine -> new Kept(approved, preserved, entrusted, received, fines.admit(fine, place));
            default -> this;
        };
    }

    static void after(String what, String article, Map<Long, Instant> earlier, long place, Instant at) {
        var since = earlier.get(place);
        if (since == null) {
            throw Refusal.of(Reason.RECORD_NOT_FOUND)
                    .article(article)
                    .because("第" + place + "条记录不是" + what + "所依据的记录")
                    .remedy("请先记录此前的环节（批准、登记保存、委托、收到结果、收缴或者交款），并填写该记录的序号")
                    .fact("sequence", place);
        }
        if (at.isBefore(since)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article(article)
                    .because(what + "的时间早于其所依据的记录")
                    .remedy("请核对" + what + "的时间")
                    .fact("before", since)
                    .fact("at", at);
        }
    }

    static Map<Long, Instant> with(Map<Long, Instant> those, long place, Instant at) {
        var more = new HashMap<>(those);
        more.put(place, at);
        return more;
    }
}
