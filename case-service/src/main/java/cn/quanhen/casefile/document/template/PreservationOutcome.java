package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 先行登记保存证据处理通知书 (处罚法 第五十六条: within seven working days). */
public final class PreservationOutcome {

    static final FormTemplate<Facts> FORM = Notice.form(
            "preservation-outcome/1",
            "先行登记保存证据处理通知书",
            "办法第九条第七项、第十四条；处罚法第五十六条",
            Facts.class,
            PreservationOutcome::fill);

    /**
     * What becomes of one of the articles.
     *
     * @param outcome 解除登记保存并返还, 查封、扣押, 没收, 移送 …
     */
    public record Treatment(String article, String quantity, String outcome) {
        public Treatment {
            Required.text(article, "物品的名称（处罚法第五十六条）");
            Required.text(quantity, "物品的数量（处罚法第五十六条）");
            Required.text(outcome, "处理方式（处罚法第五十六条）");
        }
    }

    private PreservationOutcome() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param preservationNumber 登记保存通知书的文号
     * @param preservedOn 登记保存日期
     * @param treatments 处理决定
     * @param basis 处理依据
     */
    public record Facts(
            Issue issue,
            Party party,
            String preservationNumber,
            LocalDate preservedOn,
            List<Treatment> treatments,
            List<LegalBasis> basis)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            treatments = List.copyOf(treatments);
            basis = List.copyOf(basis);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(preservationNumber, "登记保存通知书的文号（处罚法第五十六条）");
            Required.told(preservedOn, "登记保存日期（处罚法第五十六条）");
            Required.atLeast(1, treatments, "处理决定（处罚法第五十六条）");
            Required.atLeast(1, basis, "处理依据（处罚法第五十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("本机关于" + BeijingTime.day(facts.preservedOn()) + "以《证据先行登记保存通知书》（" + facts.preservationNumber()
                + "）对你（单位）的有关证据先行登记保存。依据" + LegalBasis.cited(facts.basis()) + "的规定，现作出如下处理决定：");
        form.numbered(
                List.of("物品名称", "数量", "处理方式"),
                List.of(8, 4, 10),
                facts.treatments().stream()
                        .map(t -> List.of(t.article(), t.quantity(), t.outcome()))
                        .toList());
    }
}
