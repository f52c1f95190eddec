package cn.quanhen.casefile.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 送达方式 (Art. 18). Texts may be blank and days absent here: that something is missing is for the rules to say. */
public sealed interface Way {

    /** 直接送达 */
    record Direct(String signedBy) implements Way {}

    /** 留置送达 */
    record LeftBehind(String explanation, String witness, List<String> recordings, String noRecordingReason)
            implements Way {}

    /** 委托送达: by whom, why, who signed for it */
    record Entrusted(String body, String reason, String signedBy) implements Way {}

    /** 邮寄送达: the date on the receipt, and whether the receipt is archived */
    record Postal(String itemNumber, Optional<LocalDate> receivedOn, boolean receiptArchived) implements Way {}

    /** 公告送达: why, where, when, and whether the notice is archived */
    record PublicNotice(
            String reason,
            String medium,
            Optional<LocalDate> publishedOn,
            boolean noticeArchived,
            List<String> recordings,
            String noRecordingReason)
            implements Way {}

    /** 电子送达: where to, and the consent to it */
    record Electronic(String address, String consentBy, Optional<LocalDate> consentOn, boolean consentArchived)
            implements Way {}

    /** What the way is called in the law. */
    default String title() {
        return switch (this) {
            case Direct way -> "直接送达";
            case LeftBehind way -> "留置送达";
            case Entrusted way -> "委托送达";
            case Postal way -> "邮寄送达";
            case PublicNotice way -> "公告送达";
            case Electronic way -> "电子送达";
        };
    }
}
