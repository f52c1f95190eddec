package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.MeasureAct;

/** What an act of coercion is called in the law, for messages. */
final class CoercionTitle {
    private CoercionTitle() {}

    static String of(MeasureAct act) {
        return switch (act) {
            case MeasureAct.Approved a -> "批准实施行政强制措施";
            case MeasureAct.Taken a -> "实施行政强制措施";
            case MeasureAct.UrgentReported a -> "行政强制措施报告并补办批准";
            case MeasureAct.Extended a -> "延长行政强制措施期限";
            case MeasureAct.ExtensionTold a -> "告知延长期限";
            case MeasureAct.FreezeDelivered a -> "交付冻结决定书";
            case MeasureAct.Ended a -> "解除或者处理行政强制措施";
        };
    }

    static String of(EnforcementAct act) {
        return switch (act) {
            case EnforcementAct.Grounded a -> "据以强制执行的行政决定";
            case EnforcementAct.Demanded a -> "催告";
            case EnforcementAct.Started a -> "实施行政强制执行";
            case EnforcementAct.CourtApplied a -> "申请人民法院强制执行";
            case EnforcementAct.Agreed a -> "执行协议";
            case EnforcementAct.PaymentDeferred a -> "延期、分期缴纳罚款";
            case EnforcementAct.Halted a -> "中止、恢复、终结执行";
            case EnforcementAct.Finished a -> "强制执行结果";
        };
    }
}
