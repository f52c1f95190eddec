package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 补偿告知书 (Art. 9 第九项, Art. 14). */
public final class CompensationNotice {

    static final FormTemplate<Facts> FORM =
            Notice.form("compensation-notice/1", "征收（征用）补偿告知书", "办法第九条第九项、第十四条", Facts.class, CompensationNotice::fill);

    /**
     * What one item is compensated with.
     *
     * @param fen in fen (分)
     */
    public record Compensation(
            String subject,
            String standard,
            @MayBeBlank("补偿金额（分）") long fen) {
        public Compensation {
            Required.text(subject, "补偿项目的名称（办法第十条）");
            Required.text(standard, "计算标准（办法第十条）");
        }
    }

    private CompensationNotice() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param decisionNumber 征收、征用决定书文号
     * @param decidedOn 征收、征用决定日期
     * @param valuation 评估机构和评估结果
     * @param items 补偿项目
     * @param payment 支付方式和期限
     * @param objection 对评估和补偿有异议的途径和期限
     */
    public record Facts(
            Issue issue,
            Party party,
            String decisionNumber,
            LocalDate decidedOn,
            String valuation,
            List<Compensation> items,
            String payment,
            String objection)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            items = List.copyOf(items);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(decisionNumber, "征收、征用决定书文号（办法第十四条）");
            Required.told(decidedOn, "征收、征用决定日期（办法第十四条）");
            Required.text(valuation, "评估机构和评估结果（办法第九条第六项）");
            Required.atLeast(1, items, "补偿项目（办法第十条）");
            Required.text(payment, "支付方式和期限（办法第十一条第二项）");
            Required.text(objection, "对评估和补偿有异议的途径和期限（办法第九条第九项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("依据本机关于" + BeijingTime.day(facts.decidedOn()) + "作出的决定（" + facts.decisionNumber()
                + "），现将对你（单位）的补偿事项告知如下：");
        form.field("评估情况", facts.valuation());
        form.numbered(
                List.of("补偿项目", "计算标准", "金额（元）"),
                List.of(7, 10, 5),
                facts.items().stream()
                        .map(item -> List.of(item.subject(), item.standard(), Yuan.digits(item.fen())))
                        .toList());
        form.paragraph("补偿金额合计："
                + Yuan.both(facts.items().stream().mapToLong(Compensation::fen).sum()) + "。");
        form.field("支付", facts.payment());
        form.paragraph(facts.objection());
    }
}
