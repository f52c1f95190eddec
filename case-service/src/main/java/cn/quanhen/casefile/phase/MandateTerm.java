package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Mandated;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entrusted body acts within the term of its mandate; the principal needs none (Art. 32; 处罚法 第二十条第二款、第四款). Asked
 * once, before a record is written.
 */
public final class MandateTerm {
    private MandateTerm() {}

    /** The mandate that an act of that agency's people needs; empty where it needs none. */
    public static Optional<Mandated> needed(CaseFile file, Act act, String agency) {
        return file.mandate()
                .filter(mandate -> !mandate.principal().equals(agency))
                .filter(mandate -> exercised(file, act));
    }

    /** Refuses what happened on a day outside the term. */
    public static void check(Mandated mandate, LocalDate day) {
        if (!mandate.covers(day)) {
            throw Refusal.of(Reason.OUTSIDE_MANDATE)
                    .article("第三十二条、行政处罚法第二十条第二款")
                    .because(day + "不在委托期限内（" + mandate.from() + "至" + mandate.until() + "）")
                    .remedy("委托期限届满的，由委托机关办理，或者重新委托")
                    .fact("mandate", mandate.name())
                    .fact("day", day);
        }
    }

    /** Whether an act uses what was entrusted: what is over is still filed, and what is recorded still corrected. */
    private static boolean exercised(CaseFile file, Act act) {
        return switch (file.phase()) {
            case Ended ended -> false;
            case Archived archived -> false;
            default -> !(act instanceof Act.Corrected || act instanceof Act.DocumentVoided);
        };
    }
}
