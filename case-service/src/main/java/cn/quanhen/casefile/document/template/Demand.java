package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 催告书 (强制法 第三十五条, 第五十四条; 处罚法 第七十二条). */
public final class Demand {

    static final FormTemplate<Facts> FORM =
            Notice.form("demand/1", "履行行政决定催告书", "办法第十一条第三项、第十四条；强制法第三十五条、第五十四条", Facts.class, Demand::fill);

    private Demand() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param decisionTitle 催告履行的决定书名称
     * @param decisionNumber 催告履行的决定书文号
     * @param servedOn 决定书送达日期
     * @param duties 应当履行的义务
     * @param within 履行期限
     * @param manner 履行方式
     * @param amountFen 给付金额
     * @param payment 给付方式; may be empty
     */
    public record Facts(
            Issue issue,
            Party party,
            String decisionTitle,
            String decisionNumber,
            LocalDate servedOn,
            List<String> duties,
            String within,
            String manner,
            @MayBeBlank("给付金额（分）") long amountFen,
            @MayBeBlank("给付方式") String payment)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            duties = List.copyOf(duties);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(decisionTitle, "催告履行的决定书名称（强制法第三十五条）");
            Required.text(decisionNumber, "催告履行的决定书文号（强制法第三十五条）");
            Required.told(servedOn, "决定书送达日期（强制法第三十五条）");
            Required.atLeast(1, duties, "应当履行的义务（强制法第三十五条）");
            Required.text(within, "履行期限（强制法第三十五条第一项）");
            Required.text(manner, "履行方式（强制法第三十五条第二项）");
            if (amountFen > 0) {
                Required.text(payment, "给付方式（强制法第三十五条第三项）");
            }
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("本机关作出的《" + facts.decisionTitle() + "》（" + facts.decisionNumber() + "）已于"
                + BeijingTime.day(facts.servedOn()) + "送达你（单位），你（单位）逾期未履行下列义务：");
        form.items(facts.duties());
        form.paragraph(
                "依据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告你（单位）自收到本催告书之日起" + facts.within() + "内履行。履行方式：" + facts.manner());
        if (facts.amountFen() > 0) {
            form.paragraph("应当给付的金额：" + Yuan.both(facts.amountFen()) + "。给付方式：" + facts.payment());
        }
        form.paragraph("你（单位）收到本催告书后有权进行陈述和申辩。逾期仍不履行且无正当理由的，本机关将依法强制执行，或者自本催告书送达十日后依法申请人民法院强制执行。");
    }
}
