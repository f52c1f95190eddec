package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;

/** 征用决定书 (Art. 2, Art. 14; 突发事件应对法 第十二条). */
public final class RequisitionDecision {

    static final FormTemplate<Facts> FORM = Decision.form(
            "requisition-decision/1",
            "征用决定书",
            "办法第二条、第十四条；突发事件应对法第十二条",
            Facts.class,
            "被征用人",
            RequisitionDecision::fill);

    private RequisitionDecision() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param taking 征收、征用的财产和理由
     * @param from 征用开始日期
     * @param until 预计归还日期
     * @param use 用途和保管责任
     * @param compensation 归还和补偿
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            Taking taking,
            LocalDate from,
            LocalDate until,
            String use,
            String compensation,
            Remedies remedies)
            implements Decided {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(taking, "征收、征用的财产和理由（办法第二条）");
            Required.told(from, "征用开始日期（办法第十条）");
            Required.told(until, "预计归还日期（办法第十条）");
            Required.text(use, "用途和保管责任（办法第十条）");
            Required.text(compensation, "归还和补偿（突发事件应对法第十二条）");
            Required.told(remedies, "救济途径（行政复议法第二十条）");
            Required.inOrder(from, until, "预计归还日期早于征用开始日期（办法第十条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        facts.taking().fill(form, "征用");
        form.section("用途和期限");
        form.field("用途", facts.use());
        form.field("期限", BeijingTime.day(facts.from()) + "至" + BeijingTime.day(facts.until()));
        form.section("归还和补偿");
        form.paragraph(facts.compensation());
    }
}
