package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.util.List;

/** 行政处罚事先告知书 (处罚法 第四十四条, 第四十五条). */
public final class PenaltyPriorNotice {

    static final FormTemplate<Facts> FORM = Notice.form(
            "penalty-prior-notice/1",
            "行政处罚事先告知书",
            "办法第九条第九项、第十四条；处罚法第四十四条、第四十五条",
            Facts.class,
            PenaltyPriorNotice::fill);

    private PenaltyPriorNotice() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param matter 案由
     * @param facts 违法事实
     * @param evidence 证据
     * @param violated 违反的规定
     * @param basis 处罚依据
     * @param reason 处罚理由和裁量情况
     * @param proposed 拟作出的行政处罚
     * @param answerWithin 陈述、申辩的期限
     */
    public record Facts(
            Issue issue,
            Party party,
            String matter,
            String facts,
            List<EvidenceItem> evidence,
            List<LegalBasis> violated,
            List<LegalBasis> basis,
            String reason,
            List<String> proposed,
            String answerWithin)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            evidence = List.copyOf(evidence);
            violated = List.copyOf(violated);
            basis = List.copyOf(basis);
            proposed = List.copyOf(proposed);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(matter, "案由（处罚法第四十四条）");
            Required.text(facts, "违法事实（处罚法第四十四条）");
            Required.atLeast(1, evidence, "证据（处罚法第四十四条）");
            Required.atLeast(1, violated, "违反的规定（处罚法第四十四条）");
            Required.atLeast(1, basis, "处罚依据（处罚法第四十四条）");
            Required.text(reason, "处罚理由和裁量情况（处罚法第四十四条）");
            Required.atLeast(1, proposed, "拟作出的行政处罚（处罚法第四十四条）");
            Required.text(answerWithin, "陈述、申辩的期限（处罚法第四十五条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("关于" + facts.matter() + "，本机关已调查终结。依据《中华人民共和国行政处罚法》第四十四条的规定，现将拟作出的行政处罚内容及事实、理由、依据告知如下：");
        form.section("违法事实和证据");
        form.paragraph(facts.facts());
        EvidenceItem.list(form, facts.evidence());
        form.section("处罚的理由和依据");
        form.paragraph("上述行为违反了" + LegalBasis.cited(facts.violated()) + "的规定。" + facts.reason());
        form.section("拟作出的行政处罚");
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "的规定，本机关拟对你（单位）作出以下行政处罚：");
        form.items(facts.proposed());
        form.section("你（单位）的权利");
        form.paragraph("依据《中华人民共和国行政处罚法》第七条、第四十五条的规定，你（单位）有权进行陈述和申辩，可以自收到本告知书之日起" + facts.answerWithin()
                + "内向本机关提出；逾期未提出的，视为放弃陈述、申辩。本机关不会因陈述、申辩而给予更重的处罚。");
    }
}
