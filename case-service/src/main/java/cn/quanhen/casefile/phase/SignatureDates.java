package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;

/** Opinions bear their dates, in order (Art. 16). */
public final class SignatureDates {
    private SignatureDates() {}

    public static void notInFuture(LocalDate signedOn, Moment moment) {
        if (signedOn.isAfter(moment.today())) {
            throw Refusal.of(Reason.HAPPENED_IN_FUTURE)
                    .article("第三条")
                    .because("签字日期晚于记录日期")
                    .remedy("请核对签字日期")
                    .fact("signedOn", signedOn)
                    .fact("today", moment.today());
        }
    }

    /** An opinion on a case is not older than the case. */
    static void notBefore(LocalDate openedOn, LocalDate signedOn) {
        if (signedOn.isBefore(openedOn)) {
            throw outOfOrder("签字日期早于案件启动之日", openedOn, signedOn);
        }
    }

    static void inOrder(LocalDate before, LocalDate signedOn, Moment moment) {
        notInFuture(signedOn, moment);
        if (signedOn.isBefore(before)) {
            throw outOfOrder("签字日期早于前一环节的签字日期", before, signedOn);
        }
    }

    private static Refusal outOfOrder(String because, LocalDate before, LocalDate signedOn) {
        return Refusal.of(Reason.SIGNATURE_DATES_OUT_OF_ORDER)
                .article("第十六条")
                .because(because)
                .remedy("请核对签字日期：承办、审核、批准依次进行")
                .fact("before", before)
                .fact("signedOn", signedOn);
    }
}
