package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;

/** 延长查封（扣押）期限通知书 (强制法 第二十五条: in writing, with the reason). */
public final class SeizureExtension {

    static final FormTemplate<Facts> FORM = Notice.form(
            "seizure-extension/1", "延长查封（扣押）期限通知书", "办法第九条第八项、第十四条；强制法第二十五条", Facts.class, SeizureExtension::fill);

    private SeizureExtension() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param seizure 原查封、扣押决定
     * @param reason 延长期限的理由
     * @param from 延长的开始日期
     * @param until 延长后的截止日期
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            Seizure seizure,
            String reason,
            LocalDate from,
            LocalDate until,
            Remedies remedies)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(seizure, "原查封、扣押决定（强制法第二十五条）");
            Required.text(reason, "延长期限的理由（强制法第二十五条第二款）");
            Required.told(from, "延长的开始日期（强制法第二十五条）");
            Required.told(until, "延长后的截止日期（强制法第二十五条）");
            Required.told(remedies, "救济途径（强制法第八条）");
            Required.inOrder(from, until, "延长后的截止日期早于开始日期（强制法第二十五条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph(facts.seizure().told() + "因" + facts.reason() + "，依据《中华人民共和国行政强制法》第二十五条的规定，经本机关负责人批准，决定延长"
                + facts.seizure().kind().title() + "期限，自" + BeijingTime.day(facts.from()) + "至"
                + BeijingTime.day(facts.until()) + "。");
        form.paragraph("你（单位）有权进行陈述和申辩。" + facts.remedies().of("通知"));
    }
}
