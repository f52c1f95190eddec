package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 证据先行登记保存通知书 (处罚法 第五十六条; Art. 9 第七项). */
public final class PreservationNotice {

    static final FormTemplate<Facts> FORM = Notice.signedOnTheSpot(
            "preservation-notice/1",
            "证据先行登记保存通知书",
            "办法第九条第七项、第十四条、第十五条；处罚法第五十六条",
            Facts.class,
            Facts::officers,
            PreservationNotice::fill);

    private PreservationNotice() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param matter 案由
     * @param from 登记保存的开始日期
     * @param until 作出处理决定的最后日期
     * @param place 保存地点
     * @param keeping 保存方式和保管人
     * @param articles 登记保存的物品
     * @param officers 行政执法人员
     */
    public record Facts(
            Issue issue,
            Party party,
            String matter,
            LocalDate from,
            LocalDate until,
            String place,
            String keeping,
            List<Article> articles,
            List<Officer> officers)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            articles = List.copyOf(articles);
            officers = List.copyOf(officers);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(matter, "案由（处罚法第五十六条）");
            Required.told(from, "登记保存的开始日期（处罚法第五十六条）");
            Required.told(until, "作出处理决定的最后日期（处罚法第五十六条）");
            Required.text(place, "保存地点（处罚法第五十六条）");
            Required.text(keeping, "保存方式和保管人（处罚法第五十六条）");
            Required.atLeast(1, articles, "登记保存的物品（处罚法第五十六条）");
            Required.atLeast(1, officers, "行政执法人员（处罚法第四十二条）");
            Required.atLeast(2, officers, "第二名行政执法人员（处罚法第四十二条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("因调查" + facts.matter() + "需要，在证据可能灭失或者以后难以取得的情况下，依据《中华人民共和国行政处罚法》第五十六条的规定，经本机关负责人批准，"
                + "决定对下列证据先行登记保存。");
        form.field(
                "保存期限",
                "自" + BeijingTime.day(facts.from()) + "起，本机关于" + BeijingTime.day(facts.until()) + "前（七个工作日内）作出处理决定");
        form.field("执法人员", Officer.printed(facts.officers()));
        form.field("保存地点", facts.place());
        form.field("保存方式", facts.keeping());
        Article.list(form, facts.articles());
        form.paragraph("登记保存期间，当事人或者有关人员不得销毁或者转移证据。你（单位）对登记保存的物品有异议的，可以向本机关陈述、申辩。");
    }
}
