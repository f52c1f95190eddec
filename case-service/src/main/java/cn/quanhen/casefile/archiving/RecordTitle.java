package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.ledger.Entry;

/** 题名 of a record in the table of contents. */
final class RecordTitle {
    private RecordTitle() {}

    static String of(Entry entry) {
        return switch (Contents.of(entry.record()).getContentCase()) {
            case OPENING -> "案件来源登记";
            case FILING -> "立案审批";
            case OFFICERS_IDENTIFIED -> "出示证件记录";
            case INSPECTION -> "现场检查记录";
            case INQUIRY -> "询问记录";
            case EVIDENCE -> "证据登记";
            case RIGHTS_TOLD -> "权利告知记录";
            case PARTY_ANSWER -> "当事人陈述申辩记录";
            case HEARING_ASKED -> "听证申请记录";
            case HEARING_WAIVED -> "放弃听证记录";
            case HEARING_NOTICED -> "听证通知记录";
            case HEARING_HELD -> "听证记录";
            case NATURE_DETERMINED -> "案件性质认定";
            case UNIT_DECISION -> "承办机构拟作出决定意见";
            case COLLECTIVE_DISCUSSION -> "集体讨论记录";
            case PRESERVATION_APPROVED -> "先行登记保存审批";
            case EVIDENCE_PRESERVED -> "证据先行登记保存记录";
            case PRESERVATION_DECIDED -> "先行登记保存证据处理决定";
            case SAMPLE_TAKEN -> "抽样取证记录";
            case APPRAISAL_ENTRUSTED -> "检验、检测、检疫、鉴定、评审委托";
            case APPRAISAL_RECEIVED -> "检验、检测、检疫、鉴定、评审结果";
            case APPRAISAL_TOLD -> "检验、检测、检疫、鉴定、评审结果告知记录";
            case RECUSAL_ASKED -> "回避申请记录";
            case RECUSAL_DECIDED -> "回避决定";
            case CONFISCATED_DISPOSED -> "没收财物处理记录";
            case OTHER_RECORD -> "其他记录";
            case PROPOSAL -> "案件处理意见";
            case LEGAL_REVIEW -> "法制审核意见";
            case APPROVAL -> "负责人审批意见";
            case SERVICE -> "送达回证";
            case PERFORMANCE -> "履行情况记录";
            case CORRECTION -> "更正记录";
            case DOCUMENT_DRAFTED -> "文书拟制记录";
            case DOCUMENT_CONFIRMED -> "签字确认记录";
            case DOCUMENT_SEALED -> "用印记录";
            case DOCUMENT_ISSUED -> "签发记录";
            case CLOSING -> "结案记录";
            case RETENTION_HELD -> "暂缓销毁记录";
            case RETENTION_RELEASED -> "解除暂缓销毁记录";
            case DISPOSAL_APPRAISED -> "销毁鉴定意见";
            case DISPOSAL_APPROVED -> "批准销毁记录";
            case VOLUME_FILED -> "归档记录";
            case DOCUMENT_VOIDED -> "文书作废记录";
            case RULE_OVERRIDE -> "准予继续记录";
            case MEASURE_APPROVED -> "行政强制措施审批";
            case MEASURE_TAKEN -> "行政强制措施现场记录";
            case URGENT_MEASURE_REPORTED -> "紧急行政强制措施报告补办记录";
            case MEASURE_EXTENDED -> "延长行政强制措施期限审批";
            case MEASURE_EXTENSION_TOLD -> "延长期限告知记录";
            case FREEZE_DELIVERED -> "冻结决定书交付记录";
            case MEASURE_ENDED -> "行政强制措施解除、处理记录";
            case ENFORCED_DECISION -> "据以强制执行的行政决定";
            case DEMAND -> "催告记录";
            case ENFORCEMENT_STARTED -> "行政强制执行记录";
            case COURT_APPLIED -> "申请人民法院强制执行记录";
            case ENFORCEMENT_AGREED -> "执行协议";
            case PAYMENT_DEFERRED -> "延期、分期缴纳罚款审批";
            case ENFORCEMENT_HALTED -> "中止、恢复、终结执行记录";
            case ENFORCEMENT_FINISHED -> "强制执行结果记录";
            case SPOT_PENALTY_DECIDED -> "当场处罚决定记录";
            case SPOT_DECISION_HANDED_OVER -> "当场交付记录";
            case SPOT_PENALTY_REPORTED -> "当场处罚备案记录";
            case TURNED_ORDINARY -> "转为普通程序记录";
            case FINE_COLLECTED -> "当场收缴罚款记录";
            case FINE_HANDED_IN -> "当场收缴罚款交款记录";
            case FINE_PAID_IN -> "罚款缴付银行记录";
            case CONTENT_NOT_SET -> throw new IllegalStateException("a record without content: " + entry.name());
        };
    }
}
