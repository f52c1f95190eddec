package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.act.SpotAct;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.SpotDecisionHandedOver;
import cn.quanhen.casefile.v1.SpotPenaltyDecided;
import cn.quanhen.casefile.v1.SpotPenaltyReported;
import cn.quanhen.casefile.v1.TurnedOrdinary;
import java.util.List;
import java.util.Set;

/** What the records of the simple procedure mean to the rules, and to the procedure of their case (处罚法 第五十一条至第五十三条). */
public final class SpotPenalties {
    private static final String TURNED = TurnedOrdinary.getDescriptor().getFullName();

    private SpotPenalties() {}

    /**
     * The procedure in which a case is led once it has those records: the ordinary one once it was turned over.
     *
     * @param kinds the kinds of its records, as they are stored
     */
    public static Procedure procedure(Procedure opened, List<String> kinds) {
        return kinds.contains(TURNED) ? Procedure.PROCEDURE_ORDINARY : opened;
    }

    static SpotAct.Decided act(SpotPenaltyDecided decided) {
        return new SpotAct.Decided(
                Set.copyOf(decided.getEvidenceList()),
                Times.instant(decided.getDecidedAt()),
                decided.getFineFen(),
                List.copyOf(decided.getRecordingsList()),
                decided.getNoRecordingReason());
    }

    static SpotAct.HandedOver act(SpotDecisionHandedOver handed) {
        return new SpotAct.HandedOver(
                handed.getDocument(),
                Set.copyOf(handed.getCertificateNumbersList()),
                Times.instant(handed.getHandedOverAt()));
    }

    static SpotAct.Reported act(SpotPenaltyReported reported) {
        return new SpotAct.Reported(Times.instant(reported.getReportedAt()));
    }
}
