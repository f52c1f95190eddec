package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;

/** 结案审批表 (Art. 11, Art. 16, Art. 26). */
public final class ClosingApproval {

    static final FormTemplate<Facts> FORM =
            ApprovalTable.form("closing-approval/1", "结案审批表", "办法第十一条、第十六条、第二十六条", Facts.class, ClosingApproval::fill);

    private ClosingApproval() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param party 当事人
     * @param filedOn 立案日期
     * @param decision 处理决定
     * @param decisionNumber 决定书文号; may be empty
     * @param service 送达情况
     * @param performance 履行和执行情况
     * @param property 没收财物处理情况; may be empty
     * @param ground 结案理由
     * @param approvals 承办、审核、批准意见
     */
    public record Facts(
            String agency,
            String matter,
            Party party,
            LocalDate filedOn,
            String decision,
            @MayBeBlank("决定书文号") String decisionNumber,
            String service,
            String performance,
            @MayBeBlank("没收财物处理情况") String property,
            String ground,
            Approvals approvals)
            implements Approved {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            Required.text(agency, "行政执法机关名称（办法第十六条）");
            Required.text(matter, "案由（办法第十六条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(filedOn, "立案日期（办法第八条）");
            Required.text(decision, "处理决定（办法第十条第五项）");
            Required.text(service, "送达情况（办法第十一条第一项）");
            Required.text(performance, "履行和执行情况（办法第十一条第二项）");
            Required.text(ground, "结案理由（办法第二十六条）");
            Required.told(approvals, "承办、审核、批准意见（办法第十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.row("案由", facts.matter());
        form.rows(facts.party());
        form.row("立案日期", BeijingTime.day(facts.filedOn()), "决定书文号", facts.decisionNumber());
        form.row("处理决定", facts.decision());
        form.row("送达情况", facts.service());
        form.row("履行和执行情况", facts.performance());
        form.rowIfTold("没收财物处理情况", facts.property());
        form.row("结案理由", facts.ground());
    }
}
