package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 解除查封（扣押）决定书 (强制法 第二十八条). */
public final class SeizureRelease {

    static final FormTemplate<Facts> FORM = Notice.form(
            "seizure-release/1", "解除查封（扣押）决定书", "办法第九条第八项、第十四条；强制法第二十八条", Facts.class, SeizureRelease::fill);

    private SeizureRelease() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param seizure 原查封、扣押决定
     * @param reason 解除的理由
     * @param releasedOn 解除日期
     * @param articles 解除查封、扣押的场所、设施或者财物
     * @param handover 退还的时间、地点和方式
     */
    public record Facts(
            Issue issue,
            Party party,
            Seizure seizure,
            String reason,
            LocalDate releasedOn,
            List<Article> articles,
            String handover)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            articles = List.copyOf(articles);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(seizure, "原查封、扣押决定（强制法第二十八条）");
            Required.text(reason, "解除的理由（强制法第二十八条第一款）");
            Required.told(releasedOn, "解除日期（强制法第二十八条）");
            Required.atLeast(1, articles, "解除查封、扣押的场所、设施或者财物（强制法第二十八条第二款）");
            Required.text(handover, "退还的时间、地点和方式（强制法第二十八条第二款）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph(facts.seizure().told() + "因" + facts.reason() + "，依据《中华人民共和国行政强制法》第二十八条的规定，决定自"
                + BeijingTime.day(facts.releasedOn()) + "起解除"
                + facts.seizure().kind().title() + "：");
        Article.list(form, facts.articles());
        form.paragraph(facts.handover());
    }
}
