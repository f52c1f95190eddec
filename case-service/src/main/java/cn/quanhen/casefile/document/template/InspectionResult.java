package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 行政检查结果告知书 (Art. 9 第三项, Art. 14). */
public final class InspectionResult {

    static final FormTemplate<Facts> FORM =
            Notice.form("inspection-result/1", "行政检查结果告知书", "办法第九条第三项、第十四条", Facts.class, InspectionResult::fill);

    private InspectionResult() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param inspectedOn 检查日期
     * @param place 检查地点
     * @param subject 检查事项
     * @param findings 检查发现的情况
     * @param result 检查结果
     * @param demands 整改和提示事项; may be empty
     * @param objection 提出异议的途径和期限
     */
    public record Facts(
            Issue issue,
            Party party,
            LocalDate inspectedOn,
            String place,
            String subject,
            String findings,
            String result,
            @MayBeBlank("整改和提示事项") List<String> demands,
            String objection)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            demands = List.copyOf(demands);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(inspectedOn, "检查日期（办法第九条第三项）");
            Required.text(place, "检查地点（办法第九条第三项）");
            Required.text(subject, "检查事项（办法第九条第三项）");
            Required.text(findings, "检查发现的情况（办法第九条第三项）");
            Required.text(result, "检查结果（办法第九条第三项）");
            Required.text(objection, "提出异议的途径和期限（办法第九条第九项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("本机关于" + BeijingTime.day(facts.inspectedOn()) + "在" + facts.place() + "对你（单位）" + facts.subject()
                + "进行了检查，现将检查结果告知如下：");
        form.section("检查发现的情况");
        form.paragraph(facts.findings());
        form.section("检查结果");
        form.paragraph(facts.result());
        if (!facts.demands().isEmpty()) {
            form.section("整改和提示事项");
            form.items(facts.demands());
        }
        form.paragraph(facts.objection());
    }
}
