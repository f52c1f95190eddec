package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.List;

/** 紧急强制措施补办审批表 (强制法 第十九条: reported within 24 hours). */
public final class UrgentMeasureApproval {

    static final FormTemplate<Facts> FORM = ApprovalTable.form(
            "urgent-measure-approval/1",
            "紧急强制措施补办审批表",
            "办法第九条第八项、第十六条；强制法第十九条",
            Facts.class,
            UrgentMeasureApproval::fill);

    private UrgentMeasureApproval() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param party 当事人
     * @param measure 强制措施种类
     * @param place 实施地点
     * @param carriedOutAt 实施时间
     * @param reportedAt 报告时间
     * @param urgency 情况紧急的事实和理由
     * @param basis 实施依据
     * @param officers 实施人员
     * @param approvals 承办、审核、批准意见
     */
    public record Facts(
            String agency,
            String matter,
            Party party,
            String measure,
            String place,
            Instant carriedOutAt,
            Instant reportedAt,
            String urgency,
            List<LegalBasis> basis,
            List<Officer> officers,
            Approvals approvals)
            implements Approved {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            basis = List.copyOf(basis);
            officers = List.copyOf(officers);
            Required.text(agency, "行政执法机关名称（办法第十六条）");
            Required.text(matter, "案由（办法第九条第八项）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(measure, "强制措施种类（强制法第十九条）");
            Required.text(place, "实施地点（强制法第十八条）");
            Required.told(carriedOutAt, "实施时间（强制法第十九条）");
            Required.told(reportedAt, "报告时间（强制法第十九条）");
            Required.text(urgency, "情况紧急的事实和理由（强制法第十九条）");
            Required.atLeast(1, basis, "实施依据（强制法第十条）");
            Required.atLeast(1, officers, "实施人员（强制法第十八条第二项）");
            Required.told(approvals, "承办、审核、批准意见（办法第十六条）");
            Required.atLeast(2, officers, "第二名实施人员（强制法第十八条第二项）");
            Required.inOrder(carriedOutAt, reportedAt, "报告时间早于实施时间（强制法第十九条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.row("案由", facts.matter());
        form.rows(facts.party());
        form.row("强制措施种类", facts.measure());
        form.row("实施地点", facts.place());
        form.row("实施时间", BeijingTime.minute(facts.carriedOutAt()), "报告时间", BeijingTime.minute(facts.reportedAt()));
        form.row("实施人员", Officer.printed(facts.officers()));
        form.row("情况紧急的事实和理由", facts.urgency());
        form.row("实施依据", LegalBasis.cited(facts.basis()));
    }
}
