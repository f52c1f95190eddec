package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** An entrusted body acts within the term of its mandate (Art. 32; 处罚法 第二十条第二款、第四款). */
public final class MandateTerm {
    private MandateTerm() {}

    static void check(CaseFile file, Act act, Moment moment) {
        file.mandate()
                .filter(mandate -> exercised(file, act))
                .filter(mandate -> !mandate.covers(moment.day()))
                .ifPresent(mandate -> {
                    throw Refusal.of(Reason.OUTSIDE_MANDATE)
                            .article("第三十二条、行政处罚法第二十条第二款")
                            .because(moment.day() + "不在委托期限内（" + mandate.from() + "至" + mandate.until() + "）")
                            .remedy("委托期限届满的，由委托机关办理，或者重新委托")
                            .fact("mandate", mandate.name())
                            .fact("day", moment.day());
                });
    }

    /** Whether an act uses what was entrusted: what is over is still filed, and what is recorded still corrected. */
    public static boolean exercised(CaseFile file, Act act) {
        return switch (file.phase()) {
            case Ended ended -> false;
            case Archived archived -> false;
            default -> !(act instanceof Act.Corrected || act instanceof Act.DocumentVoided);
        };
    }
}
