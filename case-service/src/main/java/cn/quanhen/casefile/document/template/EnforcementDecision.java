package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** 行政强制执行决定书 (强制法 第三十七条). */
public final class EnforcementDecision {

    static final FormTemplate<Facts> FORM = Decision.form(
            "enforcement-decision/1",
            "行政强制执行决定书",
            "办法第十一条第三项、第十四条；强制法第三十七条",
            Facts.class,
            "当事人",
            EnforcementDecision::fill);

    private EnforcementDecision() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param decisionTitle 原决定书名称
     * @param decisionNumber 原决定书文号
     * @param demandNumber 催告书文号
     * @param demandServedOn 催告书送达日期
     * @param answer 当事人的陈述、申辩和复核情况
     * @param reason 强制执行的理由
     * @param basis 强制执行的依据
     * @param manner 强制执行的方式
     * @param from 强制执行的时间
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            String decisionTitle,
            String decisionNumber,
            String demandNumber,
            LocalDate demandServedOn,
            String answer,
            String reason,
            List<LegalBasis> basis,
            List<String> manner,
            Instant from,
            Remedies remedies)
            implements Decided {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            basis = List.copyOf(basis);
            manner = List.copyOf(manner);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(decisionTitle, "原决定书名称（强制法第三十七条）");
            Required.text(decisionNumber, "原决定书文号（强制法第三十七条）");
            Required.text(demandNumber, "催告书文号（强制法第三十五条）");
            Required.told(demandServedOn, "催告书送达日期（强制法第三十五条）");
            Required.text(answer, "当事人的陈述、申辩和复核情况（强制法第三十六条）");
            Required.text(reason, "强制执行的理由（强制法第三十七条第二项）");
            Required.atLeast(1, basis, "强制执行的依据（强制法第三十七条第二项）");
            Required.atLeast(1, manner, "强制执行的方式（强制法第三十七条第三项）");
            Required.told(from, "强制执行的时间（强制法第三十七条第三项）");
            Required.told(remedies, "救济途径（强制法第三十七条第二款第四项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.section("理由和依据");
        form.paragraph("本机关作出的《" + facts.decisionTitle() + "》（" + facts.decisionNumber() + "）已经生效。本机关于"
                + BeijingTime.day(facts.demandServedOn()) + "送达催告书（" + facts.demandNumber() + "）。" + facts.answer()
                + facts.reason());
        form.section("强制执行的方式和时间");
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "和《中华人民共和国行政强制法》第三十七条的规定，决定自"
                + BeijingTime.minute(facts.from()) + "起，以下列方式强制执行：");
        form.items(facts.manner());
    }
}
