package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Set;

/** A refusal to sign is noted in the document and signed by two or more officers (Art. 15). */
final class RefusalRules {
    private RefusalRules() {}

    static void check(Act.DocumentDrafted drafted, Phase phase) {
        if (drafted.refusedBefore().isEmpty()) {
            return;
        }
        var officers = Set.copyOf(drafted.refusedBefore());
        if (officers.size() < 2) {
            throw Refusal.of(Reason.SECOND_OFFICER_MISSING)
                    .article("第十五条")
                    .because("当事人拒绝签字确认，只有一名执法人员注明")
                    .remedy("应由两名以上行政执法人员签字，请补充另一名执法人员");
        }
        Prerequisite.inquest(phase).ifPresent(inquest -> OfficerRules.identified(inquest, officers));
    }
}
