package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.util.ArrayList;
import java.util.List;

/** 行政处罚决定审批表 (Art. 10, Art. 16; 处罚法 第五十七条). */
public final class PenaltyApproval {

    static final FormTemplate<Facts> FORM = ApprovalTable.form(
            "penalty-approval/1", "行政处罚决定审批表", "办法第十条、第十六条；处罚法第五十七条", Facts.class, PenaltyApproval::fill);

    private PenaltyApproval() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param party 当事人
     * @param facts 违法事实
     * @param evidence 证据
     * @param basis 处罚依据
     * @param discretion 自由裁量权适用情况
     * @param partyAnswer 陈述、申辩和听证情况
     * @param legalReview 法制审核意见; may be empty
     * @param discussion 集体讨论意见; may be empty
     * @param proposed 拟处罚决定
     * @param approvals 承办、审核、批准意见
     */
    public record Facts(
            String agency,
            String matter,
            Party party,
            String facts,
            List<EvidenceItem> evidence,
            List<LegalBasis> basis,
            String discretion,
            String partyAnswer,
            @MayBeBlank("法制审核意见") String legalReview,
            @MayBeBlank("集体讨论意见") String discussion,
            String proposed,
            Approvals approvals)
            implements Approved {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            evidence = List.copyOf(evidence);
            basis = List.copyOf(basis);
            Required.text(agency, "行政执法机关名称（办法第十六条）");
            Required.text(matter, "案由（办法第十条第一项）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(facts, "违法事实（办法第十条第一项）");
            Required.atLeast(1, evidence, "证据（办法第十条第一项）");
            Required.atLeast(1, basis, "处罚依据（办法第十条第一项）");
            Required.text(discretion, "自由裁量权适用情况（办法第十条第一项）");
            Required.text(partyAnswer, "陈述、申辩和听证情况（办法第九条第九项）");
            Required.text(proposed, "拟处罚决定（办法第十条第二项）");
            Required.told(approvals, "承办、审核、批准意见（办法第十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.row("案由", facts.matter());
        form.rows(facts.party());
        form.row("违法事实", facts.facts());
        form.row("证据", numbered(facts.evidence()));
        form.row("处罚依据", LegalBasis.cited(facts.basis()));
        form.row("自由裁量权适用情况", facts.discretion());
        form.row("陈述、申辩和听证情况", facts.partyAnswer());
        form.rowIfTold("法制审核意见", facts.legalReview());
        form.rowIfTold("集体讨论意见", facts.discussion());
        form.row("拟处罚决定", facts.proposed());
    }

    private static String numbered(List<EvidenceItem> evidence) {
        List<String> lines = new ArrayList<>();
        for (EvidenceItem item : evidence) {
            lines.add((lines.size() + 1) + ". " + item.title() + "（" + item.kind() + "）：" + item.purpose());
        }
        return String.join("\n", lines);
    }
}
