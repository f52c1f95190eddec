package cn.quanhen.casefile.phase;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Set;

/** Two or more officers, who have shown their certificates (Art. 9 第一项; 处罚法 第四十二条、第五十五条). */
final class OfficerRules {
    static final Missing CERTIFICATES_MISSING =
            new Missing(Reason.CERTIFICATES_NOT_SHOWN, "第九条第一项、行政处罚法第五十五条", "没有两名以上执法人员出示证件的记录", "记录执法人员出示证件情况");

    private OfficerRules() {}

    static void twoOrMore(Set<String> certificates) {
        if (certificates.size() < 2) {
            throw secondMissing("只有一名执法人员");
        }
    }

    static void apart(String askedBy, String recordedBy) {
        if (askedBy.equals(recordedBy)) {
            throw secondMissing("询问人与记录人为同一人");
        }
    }

    private static Refusal secondMissing(String because) {
        return Refusal.of(Reason.SECOND_OFFICER_MISSING)
                .article("第九条第一项、行政处罚法第四十二条")
                .because(because)
                .remedy("应由两名以上执法人员共同办理，请补充另一名执法人员");
    }

    static void identified(Inquest inquest) {
        if (inquest.acting().size() < 2) {
            throw CERTIFICATES_MISSING.refusal();
        }
    }

    static void identified(Inquest inquest, Set<String> certificates) {
        inquest.recusals().requireNone(certificates);
        identified(inquest);
        var strangers = inquest.strangers(certificates);
        if (!strangers.isEmpty()) {
            throw Refusal.of(Reason.CERTIFICATES_NOT_SHOWN)
                    .article("第九条第一项、行政处罚法第五十五条")
                    .because("执法人员尚未出示证件：" + String.join("、", strangers))
                    .remedy("请先记录该执法人员出示证件情况");
        }
    }
}
