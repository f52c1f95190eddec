package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.util.List;

/** 行政处罚听证告知书 (处罚法 第六十三条, 第六十四条第一项). */
public final class HearingRightsNotice {

    static final FormTemplate<Facts> FORM = Notice.form(
            "hearing-rights-notice/1",
            "行政处罚听证告知书",
            "办法第九条第九项、第十四条；处罚法第六十三条、第六十四条",
            Facts.class,
            HearingRightsNotice::fill);

    private HearingRightsNotice() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param matter 案由
     * @param facts 违法事实
     * @param violated 违反的规定
     * @param basis 处罚依据
     * @param proposed 拟作出的行政处罚
     */
    public record Facts(
            Issue issue,
            Party party,
            String matter,
            String facts,
            List<LegalBasis> violated,
            List<LegalBasis> basis,
            List<String> proposed)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            violated = List.copyOf(violated);
            basis = List.copyOf(basis);
            proposed = List.copyOf(proposed);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(matter, "案由（处罚法第四十四条）");
            Required.text(facts, "违法事实（处罚法第四十四条）");
            Required.atLeast(1, violated, "违反的规定（处罚法第四十四条）");
            Required.atLeast(1, basis, "处罚依据（处罚法第四十四条）");
            Required.atLeast(1, proposed, "拟作出的行政处罚（处罚法第四十四条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("关于" + facts.matter() + "，现查明：" + facts.facts());
        form.paragraph("上述行为违反了" + LegalBasis.cited(facts.violated()) + "的规定。依据" + LegalBasis.cited(facts.basis())
                + "的规定，本机关拟对你（单位）作出以下行政处罚：");
        form.items(facts.proposed());
        form.paragraph("依据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你（单位）有要求听证的权利。"
                + "如要求听证，应当自收到本告知书之日起五个工作日内向本机关提出；逾期未提出的，视为放弃听证权利。"
                + "听证不公开举行的情形、申请主持人回避以及委托代理人的权利，依照该法第六十四条执行，当事人不承担组织听证的费用。");
    }
}
