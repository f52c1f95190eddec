package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.DocumentForm;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;

/**
 * A case as its records make it; immutable. Rebuilt by admitting its records one after the other, so nothing else
 * stores what could disagree with them.
 *
 * @param title 案由
 * @param standard the standard package that it opened under (Art. 6)
 * @param recordCount how many records it has
 * @param phase where it stands
 * @param documents its documents
 */
public record CaseFile(String title, String standard, long recordCount, Phase phase, Documents documents) {

    /** The case that its first record opens. */
    public static CaseFile opened(Act.Opened opened, Moment moment) {
        TimeRules.check(moment);
        return new CaseFile(opened.title(), opened.standard(), 1, new Initiation(Inquest.EMPTY), Documents.NONE);
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
            return after(phase instanceof Archived ? phase.admit(act, moment) : phase, documents);
        }
        if (act instanceof Act.Proposed proposed) {
            proposed.evidence().forEach(this::requireRecord);
        }
        if (act instanceof Act.DocumentDrafted drafted) {
            requireDraftable(drafted.form());
        }
        var changed = documents.admit(act);
        var paperOnly = changed.isPresent() && !(act instanceof Act.DocumentIssued issued && decides(issued));
        return after(paperOnly ? openPhase(act, moment) : phase.admit(act, moment), changed.orElse(documents));
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

    private CaseFile after(Phase next, Documents papers) {
        return new CaseFile(title, standard, recordCount + 1, next, papers);
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
