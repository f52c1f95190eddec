package cn.quanhen.casefile.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 行政强制执行 (Art. 11 第三项; 强制法 第四章、第五章) */
public sealed interface EnforcementAct extends Act.OfCoercion {

    /**
     * 据以强制执行的行政决定 (强制法 第三十四条).
     *
     * @param dueOn the last day for performing it
     * @param hiding whether property is being moved or hidden, so that enforcement does not wait
     */
    record Grounded(LocalDate servedOn, LocalDate dueOn, boolean hiding) implements EnforcementAct {}

    /** 催告 (强制法 第三十五条): its document, and the last day that it gives */
    record Demanded(String document, LocalDate dueOn) implements EnforcementAct {}

    /**
     * 实施强制执行 (强制法 第三十七条、第四十三条).
     *
     * @param surcharge whether it is 加处罚款或者滞纳金, which is no act at a place
     * @param urgency why it is done at night or on a holiday; blank where it is not urgent
     * @param untimely 夜间 or 法定节假日; blank where it is neither
     * @param cutsSupply whether residents are cut off from water, power, heat or gas
     */
    record Started(
            boolean surcharge,
            Instant startedAt,
            Set<String> officers,
            String urgency,
            String untimely,
            boolean cutsSupply,
            boolean bySubstitute,
            Optional<Substitution> substitution,
            List<String> recordings,
            String noRecordingReason)
            implements EnforcementAct {}

    /** 申请人民法院强制执行 (强制法 第五十三条) */
    record CourtApplied(String document, LocalDate appliedOn, LocalDate reviewClosedOn) implements EnforcementAct {}

    /** 执行协议 (强制法 第四十二条) */
    record Agreed(LocalDate agreedOn) implements EnforcementAct {}

    /** 延期或者分期缴纳 (处罚法 第六十六条第二款) */
    record PaymentDeferred(LocalDate askedOn, LocalDate untilOn) implements EnforcementAct {}

    /** 中止、恢复、终结执行 (强制法 第三十九条、第四十条) */
    record Halted(Turn turn, LocalDate on) implements EnforcementAct {}

    /** 强制执行的结果 (Art. 11 第三项) */
    record Finished(LocalDate finishedOn) implements EnforcementAct {}

    /** Which way enforcement turns. */
    enum Turn {
        /** 中止 */
        SUSPENDED,
        /** 恢复 */
        RESUMED,
        /** 终结 */
        TERMINATED
    }

    /**
     * 代履行 (强制法 第五十一条、第五十二条).
     *
     * @param demandedAt when the party was called upon again
     * @param immediate whether it could not wait
     */
    record Substitution(Optional<Instant> demandedAt, boolean immediate) {}
}
