package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 不予行政许可决定书 (许可法 第三十八条第二款). */
public final class LicenceRefusal {

    static final FormTemplate<Facts> FORM = Decision.form(
            "licence-refusal/1", "不予行政许可决定书", "办法第十条、第十四条；许可法第三十八条第二款", Facts.class, "申请人", LicenceRefusal::fill);

    private LicenceRefusal() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param application 许可申请
     * @param acceptedOn 受理日期
     * @param statement 申请人的陈述、申辩情况
     * @param reason 不予许可的理由
     * @param basis 不予许可的依据
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            LicenceApplication application,
            LocalDate acceptedOn,
            String statement,
            String reason,
            List<LegalBasis> basis,
            Remedies remedies)
            implements Decided {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            basis = List.copyOf(basis);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(application, "许可申请（许可法第三十二条）");
            Required.told(acceptedOn, "受理日期（许可法第三十二条）");
            Required.text(statement, "申请人的陈述、申辩情况（许可法第三十六条）");
            Required.text(reason, "不予许可的理由（许可法第三十八条第二款）");
            Required.atLeast(1, basis, "不予许可的依据（许可法第三十八条第二款）");
            Required.told(remedies, "救济途径（许可法第三十八条第二款）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.section("申请和审查情况");
        form.paragraph(
                facts.application().told() + "，本机关于" + BeijingTime.day(facts.acceptedOn()) + "受理。" + facts.statement());
        form.section("理由和依据");
        form.paragraph(facts.reason());
        form.section("决定");
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "和《中华人民共和国行政许可法》第三十八条第二款的规定，本机关决定不予行政许可。");
    }
}
