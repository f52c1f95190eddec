package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 责令改正通知书 (处罚法 第二十八条). */
public final class CorrectionOrder {

    static final FormTemplate<Facts> FORM =
            Notice.form("correction-order/1", "责令改正通知书", "办法第十四条；处罚法第二十八条", Facts.class, CorrectionOrder::fill);

    private CorrectionOrder() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param violation 违法行为
     * @param violated 违反的规定
     * @param basis 责令改正的依据
     * @param demands 改正的内容和要求
     * @param until 改正期限
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            String violation,
            List<LegalBasis> violated,
            List<LegalBasis> basis,
            List<String> demands,
            LocalDate until,
            Remedies remedies)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            violated = List.copyOf(violated);
            basis = List.copyOf(basis);
            demands = List.copyOf(demands);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(violation, "违法行为（处罚法第二十八条）");
            Required.atLeast(1, violated, "违反的规定（处罚法第二十八条）");
            Required.atLeast(1, basis, "责令改正的依据（处罚法第二十八条）");
            Required.atLeast(1, demands, "改正的内容和要求（处罚法第二十八条）");
            Required.told(until, "改正期限（处罚法第二十八条）");
            Required.told(remedies, "救济途径（行政复议法第二十条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("经查，你（单位）" + facts.violation() + "上述行为违反了" + LegalBasis.cited(facts.violated()) + "的规定。");
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "和《中华人民共和国行政处罚法》第二十八条第一款的规定，现责令你（单位）于"
                + BeijingTime.day(facts.until()) + "前改正，改正内容和要求如下：");
        form.items(facts.demands());
        form.paragraph("请在改正期限届满前将改正情况书面报告本机关，本机关将对改正情况进行复查。拒不改正的，本机关将依法处理。");
        form.paragraph(facts.remedies().of("通知"));
    }
}
