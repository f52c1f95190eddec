package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Act.Span;
import cn.quanhen.casefile.act.FineAct;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.act.Signatory;
import cn.quanhen.casefile.act.SpotAct;
import java.util.List;
import java.util.Set;

/** A penalty of a hundred yuan on the spot, act by act. */
final class SpotStory {
    static final String DECISION = "documents/spot";
    static final Set<String> OFFICERS = Set.of("HM0001", "HM0002");
    private static final long FINE = 10_000;

    private SpotStory() {}

    static CaseFile opened() {
        return CaseFile.opened(new Act.Opened("占道经营", Procedure.PENALTY_SIMPLE, "绥化市标准 2026-1"), by(HANDLER));
    }

    static CaseFile investigated() {
        return opened().admit(new Act.OfficersIdentified(OFFICERS, NOW), by(HANDLER))
                .admit(
                        new Act.Inspected(new Span(NOW.minusSeconds(600), NOW), List.of("recordings/1"), ""),
                        by(HANDLER));
    }

    static CaseFile heard() {
        return investigated()
                .admit(new Act.RightsTold(NOW.minusSeconds(60), false), by(HANDLER))
                .admit(new Act.PartyAnswered(true, "", NOW.minusSeconds(30)), by(HANDLER));
    }

    static CaseFile decided() {
        return decided(FINE);
    }

    static CaseFile decided(long fineFen) {
        return heard().admit(new SpotAct.Decided(Set.of(3L), NOW, fineFen, List.of("recordings/1"), ""), by(HANDLER));
    }

    static CaseFile drafted() {
        return decided().admit(decision(), by(HANDLER));
    }

    static CaseFile signed() {
        return drafted()
                .admit(confirmed("赵明"), by(HANDLER))
                .admit(confirmed("钱进"), by(HANDLER))
                .admit(new Act.DocumentSealed(DECISION, "seals/agency", "bb"), by(HANDLER));
    }

    static CaseFile issued() {
        return signed().admit(new Act.DocumentIssued(DECISION, TODAY), by(HANDLER));
    }

    static CaseFile handedOver() {
        return issued().admit(new SpotAct.HandedOver(DECISION, OFFICERS, NOW), by(HANDLER));
    }

    static CaseFile collected() {
        return handedOver().admit(collection(false), by(HANDLER));
    }

    static FineAct.Collected collection(boolean onWater) {
        return new FineAct.Collected(OFFICERS, NOW, FINE, onWater);
    }

    static Act.DocumentDrafted decision() {
        return new Act.DocumentDrafted(
                DECISION,
                "spot-penalty-decision/1",
                0,
                "绥北市监当罚字〔2026〕第1号",
                "当场行政处罚决定书",
                1,
                List.of(
                        new Signatory("当事人", "陈某", "", true, 0),
                        new Signatory("行政执法人员", "赵明", "HM0001", false, 0),
                        new Signatory("行政执法人员", "钱进", "HM0002", false, 0)),
                true,
                List.of(),
                "aa");
    }

    static Act.DocumentConfirmed confirmed(String person) {
        return new Act.DocumentConfirmed(DECISION, person, "", false, 0, "ab");
    }
}
