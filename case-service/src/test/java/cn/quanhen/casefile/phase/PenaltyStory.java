package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Act.Span;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.act.Signatory;
import cn.quanhen.casefile.act.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** An ordinary penalty, act by act, so that each test says only what it is about. */
final class PenaltyStory {
    static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-09-02");
    static final String HANDLER = "handler";
    static final String REVIEWER = "reviewer";
    static final String LEADER = "leader";
    static final String DECISION = "documents/decision";
    static final String INQUIRY = "documents/inquiry";

    private PenaltyStory() {}

    static CaseFile opened() {
        return CaseFile.opened(new Act.Opened("无证经营食品", Procedure.PENALTY_ORDINARY, "绥化市标准 2026-1"), by(HANDLER));
    }

    static CaseFile identified() {
        return opened().admit(new Act.OfficersIdentified(Set.of("HM0001", "HM0002"), NOW), by(HANDLER));
    }

    static CaseFile filed() {
        return identified().admit(new Act.Filed(true, TODAY), by(LEADER));
    }

    static CaseFile investigated() {
        return filed().admit(
                        new Act.Inspected(new Span(NOW.minusSeconds(3600), NOW), List.of("recordings/1"), ""),
                        by(HANDLER));
    }

    static CaseFile heard() {
        return investigated()
                .admit(new Act.RightsTold(NOW, false), by(HANDLER))
                .admit(new Act.PartyAnswered(true, "", NOW), by(HANDLER));
    }

    static CaseFile proposed() {
        return heard().admit(proposal(), by(HANDLER));
    }

    static CaseFile reviewed() {
        return proposed().admit(new Act.LegallyReviewed(true, TODAY), by(REVIEWER));
    }

    static CaseFile approved() {
        return reviewed().admit(new Act.Approved(true, TODAY), by(LEADER));
    }

    static CaseFile drafted() {
        return approved().admit(decision(DECISION), by(HANDLER));
    }

    static CaseFile sealedDecision() {
        return drafted().admit(new Act.DocumentSealed(DECISION, "seals/agency", "bb"), by(HANDLER));
    }

    static CaseFile issued() {
        return sealedDecision().admit(new Act.DocumentIssued(DECISION, TODAY), by(HANDLER));
    }

    static CaseFile served() {
        return issued().admit(service(new Way.Direct("陈某")), by(HANDLER));
    }

    static CaseFile performed() {
        return served().admit(new Act.Performed(TODAY, 500_000), by(HANDLER));
    }

    static CaseFile closed() {
        return performed().admit(new Act.Closed(TODAY, TODAY.plusDays(30)), by(HANDLER));
    }

    static Act.DocumentDrafted decision(String name) {
        return new Act.DocumentDrafted(
                name, "penalty-decision/1", 0, "绥北市监罚决字〔2026〕第1号", "行政处罚决定书", 3, List.of(), true, List.of(), "aa");
    }

    /** A sealed form to the party, without signatures. */
    static Act.DocumentDrafted notice(String form, String name) {
        return new Act.DocumentDrafted(name, form, 0, "〔2026〕第1号", form, 1, List.of(), true, List.of(), "aa");
    }

    /** The inquiry record of record 4, for the party, who asked and who wrote to sign. */
    static Act.DocumentDrafted inquiryRecord(int pages, int alterations) {
        return new Act.DocumentDrafted(
                INQUIRY,
                "inquiry-record/1",
                4,
                "",
                "询问笔录",
                pages,
                List.of(
                        new Signatory("被询问人", "陈某", "", true, alterations),
                        new Signatory("询问人", "赵明", "HM0001", false, 0),
                        new Signatory("记录人", "钱进", "HM0002", false, 0)),
                false,
                List.of(),
                "aa");
    }

    static Act.DocumentConfirmed signed(String person, boolean riding, int handPrints) {
        return new Act.DocumentConfirmed(INQUIRY, person, "", riding, handPrints, "bb");
    }

    static Act.Proposed proposal() {
        return new Act.Proposed(Set.of(4L), 1, true, 500_000, TODAY);
    }

    static Act.Served service(Way way) {
        return new Act.Served(DECISION, Set.of("赵明"), NOW, way, TODAY);
    }

    static Moment by(String person) {
        return new Moment(NOW, NOW, person, "");
    }

    /** The volume is kept for thirty years. */
    static Act.VolumeFiled volumeFiled() {
        return new Act.VolumeFiled("0101-ZF·2026-D30-0001", OptionalInt.of(30), LocalDate.of(2026, 9, 2));
    }
}
