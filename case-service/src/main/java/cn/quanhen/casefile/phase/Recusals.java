package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose withdrawal was asked for, and who has withdrawn (回避; 处罚法 第四十三条), by certificate number.
 *
 * @param asked those on whom the head has not decided yet
 * @param withdrawn those who do nothing more in the case
 */
record Recusals(Set<String> asked, Set<String> withdrawn) {
    static final Recusals NONE = new Recusals(Set.of(), Set.of());

    Recusals {
        asked = Set.copyOf(asked);
        withdrawn = Set.copyOf(withdrawn);
    }

    Recusals asked(Act.RecusalAsked request) {
        return new Recusals(with(asked, request.officer()), withdrawn);
    }

    Recusals decided(Act.RecusalDecided decision) {
        if (!asked.contains(decision.officer())) {
            throw Refusal.of(Reason.RECUSAL_NOT_ASKED)
                    .article("第九条第九项、行政处罚法第四十三条")
                    .because("没有对该执法人员的回避申请：" + decision.officer())
                    .remedy("先记录回避申请，再由行政机关负责人决定")
                    .fact("officer", decision.officer());
        }
        var open = new HashSet<>(asked);
        open.remove(decision.officer());
        return new Recusals(open, decision.granted() ? with(withdrawn, decision.officer()) : withdrawn);
    }

    /** Refuses an act of somebody who has withdrawn. */
    void requireNone(Set<String> certificates) {
        var gone = certificates.stream().filter(withdrawn::contains).sorted().toList();
        if (!gone.isEmpty()) {
            throw Refusal.of(Reason.OFFICER_WITHDRAWN)
                    .article("第九条第九项、行政处罚法第四十三条第一款")
                    .because("执法人员已决定回避，不得再办理本案：" + String.join("、", gone))
                    .remedy("更换执法人员")
                    .fact("officers", String.join(",", gone));
        }
    }

    private static Set<String> with(Set<String> those, String one) {
        var more = new HashSet<>(those);
        more.add(one);
        return more;
    }
}
