package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;

/** Who hosts a hearing, and what comes before what (Art. 9 第十项, Art. 17; 处罚法 第六十四条). */
final class HearingRules {
    private HearingRules() {}

    /** By certificate number: whoever has shown a certificate in the case has investigated it. */
    static void hostApart(String host, Inquest inquest) {
        if (inquest.identified().contains(host)) {
            throw Refusal.of(Reason.HOST_INVESTIGATED)
                    .article("第九条第十项、行政处罚法第六十四条第四项")
                    .because("听证主持人是本案调查人员：" + host)
                    .remedy("由行政机关指定的非本案调查人员主持听证")
                    .fact("host", host);
        }
    }

    static void noticedBefore(Act.HearingNoticed notice, Moment moment) {
        TimeRules.past("通知时间", notice.noticedAt(), moment);
        notBefore("举行听证的时间", notice.noticedAt(), notice.appointedAt());
    }

    /** Each checks the record once the hearing is over, then signs it (Art. 17). */
    static void checkedThenSigned(Act.HearingHeld held, Moment moment) {
        for (var participant : held.participants()) {
            TimeRules.past(participant.name() + "的签字时间", participant.signedAt(), moment);
            notBefore(participant.name() + "审核笔录的时间", held.span().start(), participant.checkedAt());
            if (participant.signedAt().isBefore(participant.checkedAt())) {
                throw Refusal.of(Reason.SIGNATURE_DATES_OUT_OF_ORDER)
                        .article("第十七条")
                        .because("听证参加人" + participant.name() + "在审核笔录之前签字")
                        .remedy("请听证参加人审核听证笔录无误后签字")
                        .fact("checkedAt", participant.checkedAt())
                        .fact("signedAt", participant.signedAt());
            }
        }
    }

    static void notBefore(String what, Instant before, Instant at) {
        if (at.isBefore(before)) {
            throw Refusal.of(Reason.ENDS_BEFORE_START)
                    .article("第九条第九项、第十项")
                    .because(what + "早于此前应有的环节")
                    .remedy("请核对" + what)
                    .fact("before", before)
                    .fact("at", at);
        }
    }
}
