package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.REVIEWER;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static cn.quanhen.casefile.phase.PenaltyStory.notice;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.MeasureEnd;
import cn.quanhen.casefile.act.MeasureKind;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.act.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Coercive measures and an enforcement, act by act, so that each test says only what it is about. */
final class CoercionStory {
    static final String DECISION = "documents/seizure";
    static final String LIST = "documents/list";
    static final String EXTENSION = "documents/extension";
    static final String RELEASE = "documents/release";
    static final String DEMAND = "documents/demand";
    static final String ENFORCEMENT = "documents/enforcement";
    static final String APPLICATION = "documents/application";
    static final long APPROVAL = 4;
    static final long URGENT = 4;
    static final MeasureAct.Seized BISCUITS = new MeasureAct.Seized("饼干", "涉嫌超过保质期销售", false, "");

    private CoercionStory() {}

    /** A case of that procedure that is filed, its officers identified. */
    static CaseFile filed(Procedure procedure) {
        return CaseFile.opened(new Act.Opened("超过保质期的食品", procedure, "绥化市标准 2026-1"), by(HANDLER))
                .admit(new Act.OfficersIdentified(Set.of("HM0001", "HM0002"), NOW), by(HANDLER))
                .admit(new Act.Filed(true, TODAY), by(LEADER));
    }

    static CaseFile approved() {
        return filed(Procedure.COERCION_MEASURE).admit(new MeasureAct.Approved(MeasureKind.DETAIN), by(LEADER));
    }

    /** With the decision and the list that are handed over on the spot. */
    static CaseFile ready() {
        return issued(approved(), "seizure-decision/1", DECISION).admit(notice("seizure-list/1", LIST), by(HANDLER));
    }

    static CaseFile taken() {
        return ready().admit(detention(), by(HANDLER));
    }

    /** The place of the measure in {@link #taken}. */
    static long measure() {
        return ready().recordCount() + 1;
    }

    static CaseFile urgentlyTaken() {
        return filed(Procedure.COERCION_URGENT).admit(urgent("当事人正在转移财物"), by(HANDLER));
    }

    static CaseFile decided() {
        return reviewed().admit(new Act.Approved(true, TODAY), by(LEADER));
    }

    static CaseFile reviewed() {
        return taken().admit(proposal(measure()), by(HANDLER))
                .admit(new Act.LegallyReviewed(true, TODAY), by(REVIEWER));
    }

    static CaseFile released(CaseFile file, long measure, boolean notApproved) {
        return issued(file, "seizure-release/1", RELEASE)
                .admit(new MeasureAct.Ended(measure, MeasureEnd.RELEASED, notApproved, NOW, RELEASE), by(HANDLER));
    }

    static CaseFile issued(CaseFile file, String form, String name) {
        return file.admit(notice(form, name), by(HANDLER))
                .admit(new Act.DocumentSealed(name, "seals/agency", "bb"), by(HANDLER))
                .admit(new Act.DocumentIssued(name, TODAY), by(HANDLER));
    }

    /** A decision of another case that the party does not perform, and a demand whose term is over. */
    static CaseFile demanded() {
        return demanded(TODAY.minusDays(1));
    }

    static CaseFile demanded(LocalDate dueOn) {
        return issued(grounded(false), "demand/1", DEMAND)
                .admit(new EnforcementAct.Demanded(DEMAND, dueOn), by(HANDLER))
                .admit(served(DEMAND), by(HANDLER));
    }

    static CaseFile grounded(boolean hiding) {
        return filed(Procedure.COERCION_ENFORCEMENT)
                .admit(new Act.EvidenceCollected(Set.of("HM0001", "HM0002")), by(HANDLER))
                .admit(new EnforcementAct.Grounded(TODAY.minusDays(60), TODAY.minusDays(30), hiding), by(HANDLER));
    }

    /** The decision to enforce, served. */
    static CaseFile enforceable() {
        var approved = demanded()
                .admit(proposal(APPROVAL), by(HANDLER))
                .admit(new Act.LegallyReviewed(true, TODAY), by(REVIEWER))
                .admit(new Act.Approved(true, TODAY), by(LEADER));
        return issued(approved, "enforcement-decision/1", ENFORCEMENT).admit(served(ENFORCEMENT), by(HANDLER));
    }

    static Act.Served served(String document) {
        return new Act.Served(document, Set.of("赵明"), NOW, new Way.Direct("陈某"), TODAY);
    }

    static Act.Proposed proposal(long evidence) {
        return new Act.Proposed(Set.of(evidence), 0, false, 0, TODAY);
    }

    static MeasureAct.Taken detention() {
        return detention(Set.of("HM0001", "HM0002"), APPROVAL, List.of(BISCUITS));
    }

    static MeasureAct.Taken detention(Set<String> officers, long approval, List<MeasureAct.Seized> items) {
        return new MeasureAct.Taken(
                MeasureKind.DETAIN,
                approval,
                "",
                NOW,
                officers,
                items,
                DECISION,
                LIST,
                false,
                "",
                List.of("recordings/1"),
                "");
    }

    static MeasureAct.Taken urgent(String urgency) {
        return of(MeasureKind.DETAIN, urgency, false);
    }

    /** An urgent measure of that kind. */
    static MeasureAct.Taken of(MeasureKind kind, String urgency, boolean frozen) {
        return new MeasureAct.Taken(
                kind,
                0,
                urgency,
                NOW,
                Set.of("HM0001", "HM0002"),
                List.of(),
                "",
                "",
                frozen,
                "",
                List.of("recordings/1"),
                "");
    }

    static EnforcementAct.Started started(String untimely, String urgency, boolean cutsSupply) {
        return started(untimely, urgency, cutsSupply, false, Optional.empty());
    }

    static EnforcementAct.Started substituted(Optional<EnforcementAct.Substitution> substitution) {
        return started("", "", false, true, substitution);
    }

    private static EnforcementAct.Started started(
            String untimely,
            String urgency,
            boolean cutsSupply,
            boolean bySubstitute,
            Optional<EnforcementAct.Substitution> substitution) {
        return new EnforcementAct.Started(
                false,
                NOW,
                Set.of("HM0001", "HM0002"),
                urgency,
                untimely,
                cutsSupply,
                bySubstitute,
                substitution,
                List.of("recordings/1"),
                "");
    }
}
