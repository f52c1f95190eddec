package cn.quanhen.casefile.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** 行政强制措施 (Art. 9 第八项; 强制法 第二章、第三章). A measure is told of by the place of the record that it was taken by. */
public sealed interface MeasureAct extends Act.OfCoercion {

    /** 批准实施 (强制法 第十八条第一项) */
    record Approved(MeasureKind kind) implements MeasureAct {}

    /**
     * 实施行政强制措施 (强制法 第十八条).
     *
     * @param approval the place of its approval; 0 where it was urgent
     * @param urgency why it was taken without; blank where it was not
     * @param decision the decision that was handed over; blank where there was none
     * @param list the list that was handed over; blank where there was none
     * @param frozen whether it says what was frozen, and when the institution was told
     * @param familyTold whom of the family was told of a restraint of liberty; blank where nobody was
     */
    record Taken(
            MeasureKind kind,
            long approval,
            String urgency,
            Instant startedAt,
            Set<String> officers,
            List<Seized> items,
            String decision,
            String list,
            boolean frozen,
            String familyTold,
            List<String> recordings,
            String noRecordingReason)
            implements MeasureAct {

        /** Whether it was taken on the spot, without an approval (强制法 第十九条). */
        public boolean urgent() {
            return approval == 0;
        }
    }

    /**
     * 报告并补办批准 (强制法 第十九条).
     *
     * @param approved whether the head approves it after the fact
     */
    record UrgentReported(long measure, Instant reportedAt, boolean approved) implements MeasureAct {}

    /** 批准延长 (强制法 第二十五条第一款、第三十二条第一款) */
    record Extended(long measure) implements MeasureAct {}

    /** 告知延长 (强制法 第二十五条第二款) */
    record ExtensionTold(long measure, String document, Instant toldAt) implements MeasureAct {}

    /** 交付冻结决定书 (强制法 第三十一条) */
    record FreezeDelivered(long measure, Instant deliveredAt) implements MeasureAct {}

    /**
     * 解除或者处理 (强制法 第二十七条、第二十八条).
     *
     * @param notApproved whether because the head holds that it should not have been taken
     * @param document the decision that says so; blank where there is none
     */
    record Ended(long measure, MeasureEnd end, boolean notApproved, Instant endedAt, String document)
            implements MeasureAct {

        public boolean released() {
            return end == MeasureEnd.RELEASED;
        }
    }

    /**
     * A line of the list of what was sealed or detained (强制法 第二十三条).
     *
     * @param relation 与违法行为的关系
     * @param necessity whether somebody needs it to live
     * @param sealedBy which other organ has sealed it already; blank where none has
     */
    record Seized(String name, String relation, boolean necessity, String sealedBy) {}
}
