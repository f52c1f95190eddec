package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 法制审核意见书 (Art. 10 第三项, Art. 16; 处罚法 第五十八条). */
public final class LegalReview {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.APPROVAL,
            "legal-review/1",
            "法制审核意见书",
            "办法第十条第三项、第十六条；处罚法第五十八条",
            Confirmation.signatures("审核人", "负责人"),
            Facts.class,
            LegalReview::fill);

    /**
     * What was examined.
     *
     * @param subject 主体、程序、事实、证据、依据、裁量 or 文书
     */
    public record Finding(String subject, String opinion) {
        public Finding {
            Required.text(subject, "审核的事项（处罚法第五十八条）");
            Required.text(opinion, "对该事项的审核意见（处罚法第五十八条）");
        }
    }

    private LegalReview() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param number 文号
     * @param matter 案由
     * @param party 当事人
     * @param handledBy 送审的承办机构
     * @param submittedOn 送审日期
     * @param trigger 法制审核情形
     * @param proposed 拟作出的决定
     * @param findings 审核内容
     * @param conclusion 审核结论
     * @param reply 承办机构对审核意见的回复; may be empty
     * @param qualification 审核人的法律职业资格
     * @param reviewer 审核人的意见
     * @param head 审核机构负责人的意见
     */
    public record Facts(
            String agency,
            String number,
            String matter,
            String party,
            String handledBy,
            LocalDate submittedOn,
            String trigger,
            String proposed,
            List<Finding> findings,
            String conclusion,
            @MayBeBlank("承办机构对审核意见的回复") String reply,
            String qualification,
            Opinion reviewer,
            Opinion head)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            findings = List.copyOf(findings);
            Required.text(agency, "行政执法机关名称（办法第十条第三项）");
            Required.text(number, "文号（办法第十条第三项）");
            Required.text(matter, "案由（办法第十条第三项）");
            Required.text(party, "当事人（办法第十条第三项）");
            Required.text(handledBy, "送审的承办机构（办法第十条第三项）");
            Required.told(submittedOn, "送审日期（办法第十条第三项）");
            Required.text(trigger, "法制审核情形（处罚法第五十八条第一款）");
            Required.text(proposed, "拟作出的决定（办法第十条第二项）");
            Required.atLeast(1, findings, "审核内容（处罚法第五十八条）");
            Required.text(conclusion, "审核结论（办法第十条第三项）");
            Required.text(qualification, "审核人的法律职业资格（处罚法第五十八条第二款）");
            Required.told(reviewer, "审核人的意见（办法第十六条）");
            Required.told(head, "审核机构负责人的意见（办法第十六条）");
            Opinion.require(reviewer, "审核人", "审核意见");
            Opinion.require(head, "审核机构负责人", "意见");
            Required.inOrder(reviewer.signedOn(), head.signedOn(), "审核机构负责人的签字日期早于审核人的签字日期（办法第十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.row("案由", facts.matter());
        form.row("当事人", facts.party());
        form.row("承办机构", facts.handledBy(), "送审日期", BeijingTime.day(facts.submittedOn()));
        form.row("法制审核情形", facts.trigger());
        form.row("拟作出的决定", facts.proposed());
        form.numbered(
                List.of("审核内容", "审核意见"),
                List.of(6, 16),
                facts.findings().stream()
                        .map(finding -> List.of(finding.subject(), finding.opinion()))
                        .toList());
        form.row("审核结论", facts.conclusion());
        form.rowIfTold("承办机构的回复", facts.reply());
        form.row("法律职业资格", facts.qualification());
        form.row("审核人意见", facts.reviewer().opinion(), facts.reviewer().signatures("审核人"));
        form.row("审核机构负责人意见", facts.head().opinion(), facts.head().signatures("负责人"));
    }
}
