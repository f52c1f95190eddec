package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.DocumentForm;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as its records make it; immutable. Rebuilt by admitting its records one after the other, so nothing else
 * stores what could disagree with them.
 *
 * @param title 案由
 * @param standard the standard package that it opened under (Art. 6)
 * @param openedOn the day on which it began
 * @param recordCount how many records it has
 * @param evidence the places of the records that a proposal may rely on
 * @param phase where it stands
 * @param documents its documents
 */
public record CaseFile(
        String title,
        String standard,
        LocalDate openedOn,
        long recordCount,
        Places evidence,
        Phase phase,
        Documents documents) {

    /** The case that its first record opens. */
    public static CaseFile opened(Act.Opened opened, Moment moment) {
        TimeRules.check(moment);
        return new CaseFile(
                opened.title(),
                opened.standard(),
                moment.day(),
                1,
                Places.NONE,
                new Initiation(Inquest.EMPTY),
                Documents.NONE);
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
            return after(act, phase instanceof Archived ? phase.admit(act, moment) : phase, documents);
        }
        if (act instanceof Act.RuleOverridden) {
            return after(act, phase instanceof Archived ? phase.admit(act, moment) : phase, documents);
        }
        if (act instanceof Act.DocumentDrafted drafted) {
            requireDraftable(drafted.form());
        }
        var changed = documents.admit(act);
        var paperOnly = changed.isPresent() && !(act instanceof Act.DocumentIssued issued && decides(issued));
        var next = paperOnly ? openPhase(act, moment) : phase.admit(act, moment);
        if (act instanceof Act.Proposed proposed) {
            SignatureDates.notBefore(openedOn, proposed.signedOn());
            proposed.evidence().forEach(this::requireEvidence);
        }
        return after(act, next, changed.orElse(documents));
    }

    /**
     * Refuses a document of that form where the case has not come so far.
     *
     * @throws Refusal where the law wants something else first
     */
    public void requireDraftable(DocumentForm form) {
        documents.requireApproved(form, phase);
    }

    /** What the next phase asks for and the case does not have. */
    public List<Missing> missing() {
        return phase.missing();
    }

    private boolean decides(Act.DocumentIssued issued) {
        return documents.require(issued.document()).form().issuedToParty();
    }

    private Phase openPhase(Act act, Moment moment) {
        return phase instanceof Archived || phase instanceof Ended ? phase.admit(act, moment) : phase;
    }

    private CaseFile after(Act act, Phase next, Documents papers) {
        return new CaseFile(title, standard, openedOn, recordCount + 1, evidenceAfter(act), next, papers);
    }

    private Places evidenceAfter(Act act) {
        return act instanceof Act.Inspected || act instanceof Act.Inquired || act instanceof Act.EvidenceCollected
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
