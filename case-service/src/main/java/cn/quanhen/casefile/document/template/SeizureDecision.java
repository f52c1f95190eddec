package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 查封（扣押）决定书 (强制法 第二十四条). */
public final class SeizureDecision {

    static final FormTemplate<Facts> FORM = Decision.form(
            "seizure-decision/1",
            "查封（扣押）决定书",
            "办法第九条第八项、第十四条；强制法第二十四条、第二十五条",
            Facts.class,
            "当事人",
            SeizureDecision::fill);

    private SeizureDecision() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param kind 查封或者扣押
     * @param reason 查封、扣押的理由
     * @param basis 查封、扣押的依据
     * @param from 查封、扣押的开始日期
     * @param until 查封、扣押的截止日期
     * @param place 存放地点
     * @param keeping 保管人和保管要求
     * @param listNumber 财物清单的编号
     * @param articles 查封、扣押的场所、设施或者财物
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            SeizureKind kind,
            String reason,
            List<LegalBasis> basis,
            LocalDate from,
            LocalDate until,
            String place,
            String keeping,
            String listNumber,
            List<Article> articles,
            Remedies remedies)
            implements Decided {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            basis = List.copyOf(basis);
            articles = List.copyOf(articles);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(kind, "查封或者扣押（强制法第二十四条）");
            Required.text(reason, "查封、扣押的理由（强制法第二十四条第二项）");
            Required.atLeast(1, basis, "查封、扣押的依据（强制法第二十四条第二项）");
            Required.told(from, "查封、扣押的开始日期（强制法第二十四条第二项）");
            Required.told(until, "查封、扣押的截止日期（强制法第二十五条）");
            Required.text(place, "存放地点（强制法第二十六条）");
            Required.text(keeping, "保管人和保管要求（强制法第二十六条）");
            Required.text(listNumber, "财物清单的编号（强制法第二十四条第三项）");
            Required.atLeast(1, articles, "查封、扣押的场所、设施或者财物（强制法第二十四条第三项）");
            Required.told(remedies, "救济途径（强制法第二十四条第二款第四项）");
            Required.inOrder(from, until, "查封、扣押的截止日期早于开始日期（强制法第二十五条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.section("理由和依据");
        form.paragraph(facts.reason() + "依据" + LegalBasis.cited(facts.basis()) + "的规定，经本机关负责人批准，决定对你（单位）的下列场所、设施或者财物予以"
                + facts.kind().title() + "。");
        form.section("场所、设施或者财物");
        Article.list(form, facts.articles());
        form.paragraph("详见编号为" + facts.listNumber() + "的清单，清单一式二份，由当事人和本机关分别保存。");
        form.section("期限和保管");
        form.field(
                "期限",
                "自" + BeijingTime.day(facts.from()) + "至" + BeijingTime.day(facts.until())
                        + "。检测、检验、检疫或者技术鉴定的期间不计入，另行书面告知");
        form.field("地点", facts.place());
        form.field("保管", facts.keeping());
        form.paragraph("未经本机关许可，任何人不得动用、调换、转移、损毁被" + facts.kind().title() + "的场所、设施或者财物。因"
                + facts.kind().title() + "发生的保管费用由本机关承担。你（单位）有权进行陈述和申辩。");
    }
}
