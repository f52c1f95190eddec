package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;

/** 延长行政许可办理期限告知书 (许可法 第四十二条: ten working days more, with the reason). */
public final class LicenceExtension {

    static final FormTemplate<Facts> FORM =
            Notice.form("licence-extension/1", "延长行政许可办理期限告知书", "办法第十四条；许可法第四十二条", Facts.class, LicenceExtension::fill);

    private LicenceExtension() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param application 许可申请
     * @param acceptedOn 受理日期
     * @param reason 延长期限的理由
     * @param approvedBy 批准延长的负责人
     * @param extension 延长的期限
     * @param until 延长后的截止日期
     */
    public record Facts(
            Issue issue,
            Party party,
            LicenceApplication application,
            LocalDate acceptedOn,
            String reason,
            String approvedBy,
            String extension,
            LocalDate until)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(application, "许可申请（许可法第三十二条）");
            Required.told(acceptedOn, "受理日期（许可法第四十二条）");
            Required.text(reason, "延长期限的理由（许可法第四十二条）");
            Required.text(approvedBy, "批准延长的负责人（许可法第四十二条）");
            Required.text(extension, "延长的期限（许可法第四十二条）");
            Required.told(until, "延长后的截止日期（许可法第四十二条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph(
                facts.application().told() + "，本机关于" + BeijingTime.day(facts.acceptedOn()) + "受理。因" + facts.reason()
                        + "，在法定期限内不能作出决定。依据《中华人民共和国行政许可法》第四十二条的规定，经本机关负责人" + facts.approvedBy() + "批准，决定将办理期限延长"
                        + facts.extension() + "，至" + BeijingTime.day(facts.until()) + "。");
    }
}
