package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 立案审批表 (处罚法 第五十四条第二款; Art. 8 第一项, Art. 16). */
public final class FilingApproval {

    static final FormTemplate<Facts> FORM = ApprovalTable.form(
            "filing-approval/1", "立案审批表", "办法第八条第一项、第十六条；处罚法第五十四条", Facts.class, FilingApproval::fill);

    private FilingApproval() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param source 案件来源
     * @param receivedOn 受案日期
     * @param party 当事人
     * @param summary 案情摘要
     * @param basis 立案依据
     * @param approvals 承办、审核、批准意见
     */
    public record Facts(
            String agency,
            String matter,
            String source,
            LocalDate receivedOn,
            Party party,
            String summary,
            List<LegalBasis> basis,
            Approvals approvals)
            implements Approved {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            basis = List.copyOf(basis);
            Required.text(agency, "行政执法机关名称（办法第十六条）");
            Required.text(matter, "案由（办法第八条第一项）");
            Required.text(source, "案件来源（办法第八条第一项）");
            Required.told(receivedOn, "受案日期（办法第八条第一项）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(summary, "案情摘要（办法第八条第一项）");
            Required.atLeast(1, basis, "立案依据（办法第一条）");
            Required.told(approvals, "承办、审核、批准意见（办法第十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.row("案由", facts.matter());
        form.row("案件来源", facts.source(), "受案日期", BeijingTime.day(facts.receivedOn()));
        form.rows(facts.party());
        form.row("案情摘要", facts.summary());
        form.row("立案依据", LegalBasis.cited(facts.basis()));
    }
}
