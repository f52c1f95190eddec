package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.CustodyAct;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.FineAct;
import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.SpotAct;

/** What an act is called in the regulation, for messages. */
final class ActTitle {
    private ActTitle() {}

    static String of(Act act) {
        return switch (act) {
            case Act.Opened a -> "启动";
            case Act.Filed a -> "立案";
            case Act.OfficersIdentified a -> "出示证件";
            case Act.Inspected a -> "现场检查";
            case Act.Inquired a -> "询问";
            case Act.EvidenceCollected a -> "调取证据";
            case Act.RightsTold a -> "告知权利";
            case Act.PartyAnswered a -> "陈述申辩";
            case Act.HearingAsked a -> "要求听证";
            case Act.HearingWaived a -> "放弃听证";
            case Act.HearingNoticed a -> "通知听证";
            case Act.HearingHeld a -> "举行听证";
            case Act.NatureDetermined a -> "案件性质认定";
            case Act.UnitDecided a -> "承办机构拟作出决定";
            case Act.Discussed a -> "集体讨论";
            case Act.PreservationApproved a -> "批准先行登记保存";
            case Act.EvidencePreserved a -> "证据先行登记保存";
            case Act.PreservationDecided a -> "先行登记保存的处理决定";
            case Act.SampleTaken a -> "抽样取证";
            case Act.AppraisalEntrusted a -> "委托检验、检测、检疫、鉴定、评审";
            case Act.AppraisalReceived a -> "收到检验、检测、检疫、鉴定、评审结果";
            case Act.AppraisalTold a -> "告知检验、检测、检疫、鉴定、评审结果";
            case Act.RecusalAsked a -> "申请回避";
            case Act.RecusalDecided a -> "回避决定";
            case Act.ConfiscatedDisposed a -> "没收财物处理";
            case Act.OtherRecorded a -> "其他记录";
            case Act.Proposed a -> "承办意见";
            case Act.LegallyReviewed a -> "法制审核";
            case Act.Approved a -> "负责人审批";
            case Act.DocumentDrafted a -> "拟制文书";
            case Act.DocumentConfirmed a -> "签字确认";
            case Act.DocumentSealed a -> "加盖印章";
            case Act.DocumentIssued a -> "签发文书";
            case Act.Served a -> "送达";
            case Act.Performed a -> "履行";
            case Act.Corrected a -> "更正";
            case Act.Closed a -> "终结";
            case Act.VolumeFiled a -> "归档";
            case Act.DocumentVoided a -> "文书作废";
            case CustodyAct.Held a -> "暂缓销毁";
            case CustodyAct.Released a -> "解除暂缓销毁";
            case CustodyAct.Appraised a -> "销毁鉴定";
            case CustodyAct.Disposed a -> "批准销毁";
            case Act.RuleOverridden a -> "准予继续";
            case MeasureAct a -> CoercionTitle.of(a);
            case EnforcementAct a -> CoercionTitle.of(a);
            case SpotAct.Decided a -> "当场作出处罚决定";
            case SpotAct.HandedOver a -> "当场交付决定书";
            case SpotAct.Reported a -> "当场处罚备案";
            case SpotAct.TurnedOrdinary a -> "转为普通程序";
            case FineAct.Collected a -> "当场收缴罚款";
            case FineAct.HandedIn a -> "将当场收缴的罚款交至行政机关";
            case FineAct.PaidIn a -> "将罚款缴付指定的银行";
        };
    }
}
