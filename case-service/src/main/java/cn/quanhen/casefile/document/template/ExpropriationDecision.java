package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;

/** 征收决定书 (Art. 2, Art. 14; 国有土地上房屋征收与补偿条例 第八条, 第十三条, 第十四条). */
public final class ExpropriationDecision {

    static final FormTemplate<Facts> FORM = Decision.form(
            "expropriation-decision/1", "征收决定书", "办法第二条、第十四条", Facts.class, "被征收人", ExpropriationDecision::fill);

    private ExpropriationDecision() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param taking 征收、征用的财产和理由
     * @param consultation 听取意见和论证情况
     * @param compensation 补偿方案
     * @param deadline 签约和搬迁
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            Taking taking,
            String consultation,
            String compensation,
            String deadline,
            Remedies remedies)
            implements Decided {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(taking, "征收、征用的财产和理由（办法第二条）");
            Required.text(consultation, "听取意见和论证情况（办法第九条第九项）");
            Required.text(compensation, "补偿方案（办法第十条）");
            Required.text(deadline, "签约和搬迁（交付）期限（办法第十条）");
            Required.told(remedies, "救济途径（行政复议法第二十条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        facts.taking().fill(form, "征收");
        form.section("听取意见和论证情况");
        form.paragraph(facts.consultation());
        form.section("补偿");
        form.paragraph(facts.compensation());
        form.section("期限");
        form.paragraph(facts.deadline());
    }
}
