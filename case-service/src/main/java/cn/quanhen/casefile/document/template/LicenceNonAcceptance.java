package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.util.List;

/** 行政许可申请不予受理决定书 (许可法 第三十二条第一款第一项、第二项). */
public final class LicenceNonAcceptance {

    static final FormTemplate<Facts> FORM = Decision.form(
            "licence-non-acceptance/1",
            "行政许可申请不予受理决定书",
            "办法第八条第二项、第十四条；许可法第三十二条",
            Facts.class,
            "申请人",
            LicenceNonAcceptance::fill);

    private LicenceNonAcceptance() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param application 许可申请
     * @param reason 不予受理的理由
     * @param basis 不予受理的依据
     * @param elsewhere 应当向其申请的行政机关; may be empty
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            LicenceApplication application,
            String reason,
            List<LegalBasis> basis,
            @MayBeBlank("应当向其申请的行政机关") String elsewhere,
            Remedies remedies)
            implements Decided {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            basis = List.copyOf(basis);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(application, "许可申请（许可法第三十二条）");
            Required.text(reason, "不予受理的理由（许可法第三十二条）");
            Required.atLeast(1, basis, "不予受理的依据（许可法第三十二条）");
            Required.told(remedies, "救济途径（许可法第三十八条第二款）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.section("申请情况");
        form.paragraph(facts.application().told() + "。");
        form.section("理由、依据和决定");
        form.paragraph("经审查，" + facts.reason() + "依据" + LegalBasis.cited(facts.basis()) + "的规定，本机关决定不予受理。");
        form.paragraphIfTold(facts.elsewhere());
    }
}
