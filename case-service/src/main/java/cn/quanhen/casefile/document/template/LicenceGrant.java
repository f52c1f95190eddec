package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 准予行政许可决定书 (许可法 第三十八条第一款, 第三十九条, 第四十四条). */
public final class LicenceGrant {

    static final FormTemplate<Facts> FORM = Decision.form(
            "licence-grant/1", "准予行政许可决定书", "办法第十条、第十四条；许可法第三十八条、第四十四条", Facts.class, "申请人", LicenceGrant::fill);

    private LicenceGrant() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param application 许可申请
     * @param acceptedOn 受理日期
     * @param scope 准予许可的内容和范围
     * @param basis 许可依据
     * @param validity 有效期限
     * @param certificate 许可证件的名称、编号和颁发
     * @param conditions 被许可人的义务; may be empty
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            LicenceApplication application,
            LocalDate acceptedOn,
            String scope,
            List<LegalBasis> basis,
            String validity,
            String certificate,
            @MayBeBlank("被许可人的义务") List<String> conditions,
            Remedies remedies)
            implements Decided {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            basis = List.copyOf(basis);
            conditions = List.copyOf(conditions);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(application, "许可申请（许可法第三十二条）");
            Required.told(acceptedOn, "受理日期（许可法第三十二条）");
            Required.text(scope, "准予许可的内容和范围（许可法第三十八条第一款）");
            Required.atLeast(1, basis, "许可依据（许可法第三十八条第一款）");
            Required.text(validity, "有效期限（许可法第五十条）");
            Required.text(certificate, "许可证件的名称、编号和颁发（许可法第四十四条）");
            Required.told(remedies, "救济途径（许可法第七条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.section("申请和审查情况");
        form.paragraph(
                facts.application().told() + "，本机关于" + BeijingTime.day(facts.acceptedOn()) + "受理。经审查，申请符合法定条件、标准。");
        form.section("许可决定");
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "和《中华人民共和国行政许可法》第三十八条第一款的规定，本机关决定准予行政许可。");
        form.field("许可内容", facts.scope());
        form.field("有效期限", facts.validity());
        form.field("许可证件", facts.certificate());
        if (!facts.conditions().isEmpty()) {
            form.section("被许可人的义务");
            form.items(facts.conditions());
        }
    }
}
