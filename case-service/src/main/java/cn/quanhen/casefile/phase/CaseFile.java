package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.CustodyAct;
import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.Mandated;
import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.act.SpotAct;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as its records make it; immutable. Rebuilt by admitting its records one after the other, so nothing else
 * stores what could disagree with them.
 *
 * @param title 案由
 * @param procedure the procedure that it opened in, or was turned over to
 * @param standard the standard package that it opened under (Art. 6)
 * @param mandate the mandate under which an entrusted body leads it (Art. 32)
 * @param openedOn the day on which it began
 * @param recordCount how many records it has
 * @param evidence the places of the records that a proposal may rely on
 * @param phase where it stands
 * @param documents its documents
 * @param kept what later records tell more about
 * @param coercion its coercive measures, and its enforcement
 */
public record CaseFile(
        String title,
        Procedure procedure,
        String standard,
        Optional<Mandated> mandate,
        LocalDate openedOn,
        long recordCount,
        Places evidence,
        Phase phase,
        Documents documents,
        Kept kept,
        Coercion coercion) {

    /** The case that its first record opens. */
    public static CaseFile opened(Act.Opened opened, Moment moment) {
        TimeRules.check(moment);
        return new CaseFile(
                opened.title(),
                opened.procedure(),
                opened.standard(),
                opened.mandate(),
                moment.day(),
                1,
                Places.NONE,
                Beginning.of(opened.procedure()),
                Documents.NONE,
                Kept.NOTHING,
                Coercion.NONE);
    }

    /**
     * The case after one more act.
     *
     * @throws Refusal where the law forbids it: the article, what is missing, what to do
     */
    public CaseFile admit(Act act, Moment moment) {
        TimeRules.check(moment);
        if (act instanceof Act.Corrected corrected) {
            requireRecord(corrected.sequence());
        }
        if (act instanceof Act.Corrected || act instanceof Act.RuleOverridden || act instanceof Act.OtherRecorded) {
            return after(act, phase instanceof Archived ? phase.admit(act, moment) : phase, documents);
        }
        if (act instanceof CustodyAct custody) {
            return after(act, phase.keep(custody, recordCount + 1, moment), documents);
        }
        if (act instanceof Act.OfCoercion coercive) {
            return after(act, coercedPhase(coercive, moment), documents)
                    .coercing(coercion.admit(coercive, recordCount + 1, documents, moment));
        }
        if (act instanceof Act.PartyAnswered answer && coercion.demandServedOn().isPresent()) {
            coercion.enforcing().answered(answer, coercion.demandServedOn().get(), moment);
            return after(act, openPhase(act, moment), documents);
        }
        if (act instanceof Act.DocumentDrafted drafted) {
            requireDraftable(drafted.form(), drafted.record());
            RefusalRules.check(drafted, phase);
        }
        if (act instanceof Act.Served served && isNotice(served)) {
            ServiceRules.notice(documents.require(served.document()), served, moment);
            return after(act, openPhase(act, moment), documents).coercing(coercion.serving(served));
        }
        CoercionGate.check(act, this, moment);
        SpotRules.check(act, documents);
        var changed = documents.admit(act);
        var next =
                settled(act, changed.isPresent() && !decides(act) ? paperPhase(act, moment) : phase.admit(act, moment));
        if (act instanceof Act.Proposed proposed) {
            SignatureDates.notBefore(openedOn, proposed.signedOn());
            ProposalRules.check(proposed, kind());
            proposed.evidence().forEach(this::requireEvidence);
        }
        if (act instanceof SpotAct.Decided decided) {
            decided.evidence().forEach(this::requireEvidence);
        }
        return after(act, next, changed.orElse(documents)).keeping(kept.admit(act, recordCount + 1, moment));
    }

    /**
     * Refuses a document of that form where it has no place in the case now.
     *
     * @param record the place of the record that it renders; 0 where it renders none
     * @throws Refusal where the law wants something else first, or one stands already
     */
    public void requireDraftable(String form, long record) {
        FormRules.of(form).check(this, record);
    }

    /** Which kind of enforcement it is (Art. 2 第二款). */
    public Enforcement kind() {
        return procedure.kind();
    }

    /** What the next phase asks for and the case does not have. */
    public List<Missing> missing() {
        return CoercionGate.missing(this);
    }

    /** Refuses what asks for the content of a volume that was destroyed (Art. 27). */
    public void requireKept() {
        if (phase instanceof Archived archived) {
            archived.requireKept();
        }
    }

    /** Whether a proposal stands: made, and not sent back. */
    public boolean proposed() {
        return Prerequisite.PROPOSED.holds(phase);
    }

    private boolean decides(Act act) {
        return act instanceof Act.DocumentIssued issued && decides(issued.document());
    }

    private boolean decides(String document) {
        return FormRules.of(documents.require(document).form()).decides(procedure);
    }

    private boolean isNotice(Act.Served served) {
        return documents.find(served.document()).isPresent() && !decides(served.document());
    }

    /** The paper of a form that has its place in this phase, or in one that is not over, is still worked on. */
    private Phase paperPhase(Act act, Moment moment) {
        return act instanceof Act.DocumentDrafted || FormRules.of(form(act)).in(phase) ? phase : openPhase(act, moment);
    }

    private String form(Act act) {
        return switch (act) {
            case Act.DocumentConfirmed confirmed ->
                documents.require(confirmed.document()).form();
            case Act.DocumentSealed sealed ->
                documents.require(sealed.document()).form();
            case Act.DocumentIssued issued ->
                documents.require(issued.document()).form();
            case Act.DocumentVoided gone -> documents.require(gone.document()).form();
            default -> throw new IllegalArgumentException("about no document: " + act);
        };
    }

    private Phase openPhase(Act act, Moment moment) {
        return phase instanceof Archived || phase instanceof Ended ? phase.admit(act, moment) : phase;
    }

    private CaseFile after(Act act, Phase next, Documents papers) {
        return new CaseFile(
                title,
                act instanceof SpotAct.TurnedOrdinary ? Procedure.PENALTY_ORDINARY : procedure,
                standard,
                mandate,
                openedOn,
                recordCount + 1,
                evidenceAfter(act),
                next,
                papers,
                kept,
                coercion);
    }

    private CaseFile coercing(Coercion after) {
        return new CaseFile(
                title, procedure, standard, mandate, openedOn, recordCount, evidence, phase, documents, kept, after);
    }

    private Phase coercedPhase(Act.OfCoercion act, Moment moment) {
        return switch (act) {
            case MeasureAct measure -> MeasurePhases.admit(measure, procedure, phase, moment);
            case EnforcementAct enforcement ->
                EnforcementRules.admit(enforcement, procedure, phase, coercion, documents);
        };
    }

    /** What becomes of coercive measures is decided by the head's approval (强制法 第二十七条). */
    private Phase settled(Act act, Phase next) {
        return act instanceof Act.Approved approved && approved.approved() && procedure.settlesMeasures()
                ? new Settlement(approved.signedOn())
                : next;
    }

    private CaseFile keeping(Kept after) {
        return new CaseFile(
                title,
                procedure,
                standard,
                mandate,
                openedOn,
                recordCount,
                evidence,
                phase,
                documents,
                after,
                coercion);
    }

    private Places evidenceAfter(Act act) {
        return act instanceof Act.Inspected
                        || act instanceof Act.Inquired
                        || act instanceof Act.EvidenceCollected
                        || act instanceof MeasureAct.Taken
                ? evidence.with(recordCount + 1)
                : evidence;
    }

    /** A decision names the evidence that it rests on (处罚法 第五十九条 第二项), so a proposal cites nothing else. */
    private void requireEvidence(long sequence) {
        requireRecord(sequence);
        if (!evidence.has(sequence)) {
            throw Refusal.of(Reason.EVIDENCE_MISSING)
                    .article("第十条第一项、行政处罚法第四十六条")
                    .because("第" + sequence + "条记录不是检查、询问或者证据记录，不能作为认定事实的证据")
                    .remedy("请引用现场检查、询问或者证据记录的序号")
                    .fact("sequence", sequence);
        }
    }

    private void requireRecord(long sequence) {
        if (sequence < 1 || sequence > recordCount) {
            throw Refusal.of(Reason.RECORD_NOT_FOUND)
                    .article("第十条第一项")
                    .because("案件没有第" + sequence + "条记录")
                    .remedy("请核对引用的记录序号")
                    .fact("sequence", sequence)
                    .fact("recordCount", recordCount);
        }
    }
}
