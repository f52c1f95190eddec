package cn.quanhen.casefile.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a record says, as far as the rules look at it. Each is named like the content of the contract that it is read
 * from; free text that no rule weighs stays out.
 */
public sealed interface Act {

    /** 依职权启动 (Art. 8 第一项), and the mandate under which an entrusted body acts (Art. 32) */
    record Opened(String title, Procedure procedure, String standard, Optional<Mandated> mandate) implements Act {
        /** By an agency that acts in its own name. */
        public Opened(String title, Procedure procedure, String standard) {
            this(title, procedure, standard, Optional.empty());
        }
    }

    /** 立案审批 */
    record Filed(boolean approved, LocalDate signedOn) implements Act {}

    /** 出示证件 (Art. 9 第一项): the certificate numbers shown, and when */
    record OfficersIdentified(Set<String> certificates, Instant shownAt) implements Act {}

    /** 现场检查 (Art. 9 第三项) */
    record Inspected(Span span, List<String> recordings, String noRecordingReason) implements Act {}

    /** 询问 (Art. 9 第二项) */
    record Inquired(Span span, String askedBy, String recordedBy, List<String> recordings) implements Act {}

    /** 证据 (Art. 9 第四项) */
    record EvidenceCollected(Set<String> collectors) implements Act {}

    /** 权利告知 (Art. 9 第九项), and whether that of a hearing was among them */
    record RightsTold(Instant toldAt, boolean hearing) implements Act {}

    /** 陈述、申辩或者放弃 (Art. 9 第九项) */
    record PartyAnswered(boolean waived, String review, Instant answeredAt) implements Act {}

    /** 要求听证 (Art. 9 第九项) */
    record HearingAsked(Instant askedAt) implements Act {}

    /** 放弃听证 (Art. 9 第九项), and whether by staying away from it */
    record HearingWaived(Instant waivedAt, boolean absent) implements Act {}

    /** 听证通知 (Art. 9 第十项): when it is to be, and the certificate number of who is to host it */
    record HearingNoticed(Instant noticedAt, Instant appointedAt, String host) implements Act {}

    /** 听证 (Art. 9 第十项, Art. 17): the certificate number of who hosted it, and when each participant signed */
    record HearingHeld(
            Span span, String host, List<Checked> participants, List<String> recordings, String noRecordingReason)
            implements Act {
        /** A participant who checked the record, then signed it. */
        public record Checked(String name, Instant checkedAt, Instant signedAt) {}
    }

    /** 案件性质认定 */
    record NatureDetermined() implements Act {}

    /** 批准先行登记保存 (Art. 9 第七项) */
    record PreservationApproved() implements Act {}

    /** 证据先行登记保存 (Art. 9 第七项): the place of its approval, by whom, when */
    record EvidencePreserved(
            long approval, Set<String> officers, Instant startedAt, List<String> recordings, String noRecordingReason)
            implements Act {}

    /** 先行登记保存的处理决定 (Art. 9 第七项): the place of what was kept */
    record PreservationDecided(long preservation, Instant decidedAt) implements Act {}

    /** 抽样取证 (Art. 9 第五项) */
    record SampleTaken(Set<String> officers, Instant takenAt, List<String> recordings, String noRecordingReason)
            implements Act {}

    /** 委托检验、检测、检疫、鉴定、评审 (Art. 9 第六项) */
    record AppraisalEntrusted(Instant entrustedAt) implements Act {}

    /** 收到其结果 (Art. 9 第六项): the place of the request */
    record AppraisalReceived(long appraisal, Instant receivedAt) implements Act {}

    /** 告知当事人其结果 (Art. 9 第六项): the place of the request */
    record AppraisalTold(long appraisal, Instant toldAt) implements Act {}

    /** 申请回避 (Art. 9 第九项): the officer's certificate number */
    record RecusalAsked(String officer, Instant askedAt) implements Act {}

    /** 回避决定 (Art. 9 第九项): the officer's certificate number */
    record RecusalDecided(String officer, boolean granted) implements Act {}

    /** 没收财物处理 (Art. 11 第四项) */
    record ConfiscatedDisposed(LocalDate disposedOn) implements Act {}

    /** 其他记录 */
    record OtherRecorded() implements Act {}

    /** 承办机构拟作出决定 (Art. 10 第二项) */
    record UnitDecided(LocalDate signedOn) implements Act {}

    /** 集体讨论 (Art. 10 第四项) */
    record Discussed(LocalDate heldOn) implements Act {}

    /**
     * 承办意见 (Art. 10 第一项): the places of the records relied on, how many provisions were violated, whether a penalty is
     * proposed, the fine in fen
     */
    record Proposed(Set<Long> evidence, int violated, boolean punishes, long fineFen, LocalDate signedOn)
            implements Act {}

    /** 法制审核 (Art. 10 第三项) */
    record LegallyReviewed(boolean agreed, LocalDate signedOn) implements Act {}

    /** 负责人审批 (Art. 10 第五项) */
    record Approved(boolean approved, LocalDate signedOn) implements Act {}

    /**
     * 拟制文书 (Art. 13).
     *
     * @param form its form, with the version
     * @param record the place of the record that it renders; 0 where it renders none
     * @param refusedBefore certificate numbers of the officers who note that the party refused to sign; empty where it
     *     did not
     */
    record DocumentDrafted(
            String document,
            String form,
            long record,
            String number,
            String title,
            int pages,
            List<Signatory> signatories,
            boolean sealable,
            List<String> refusedBefore,
            String digest)
            implements Act {}

    /** 签字确认 (Art. 15, 17): who signed, in which capacity, with which hand-prints */
    record DocumentConfirmed(
            String document, String signedBy, String capacity, boolean riding, int handPrints, String digest)
            implements Act {}

    /** 加盖印章 (Art. 14) */
    record DocumentSealed(String document, String seal, String digest) implements Act {}

    /** 签发 (Art. 14) */
    record DocumentIssued(String document, LocalDate issuedOn) implements Act {}

    /** 送达 (Art. 18): by whom, when, and the day on which it counts as served */
    record Served(String document, Set<String> servers, Instant servedAt, Way way, LocalDate countsOn) implements Act {}

    /** 履行 (Art. 11 第二项): the amount paid in fen */
    record Performed(LocalDate doneOn, long paidFen) implements Act {}

    /** 更正 (Art. 27): the place of the record that it corrects */
    record Corrected(long sequence) implements Act {}

    /** 终结 (Art. 26) */
    record Closed(LocalDate endedOn, LocalDate archiveDueOn) implements Act {}

    /** 立卷归档 (Art. 26): for how many years it is kept, empty for ever */
    record VolumeFiled(String archiveNumber, OptionalInt years, LocalDate filedOn) implements Act {}

    /** 文书作废 (Art. 14): by the head, or by an officer */
    record DocumentVoided(String document, boolean byLeader) implements Act {}

    /** What one chapter of the law alone speaks of. */
    sealed interface OfOneChapter extends Act permits CustodyAct {}

    /** 准予继续: an override of a rule that holds a step, by its id in the package */
    record RuleOverridden(String rule) implements Act {}

    /** What is told of coercion: in classes of their own. */
    sealed interface OfCoercion extends Act permits MeasureAct, EnforcementAct {}
    /** An act that only some procedures know, told in a file of its own. */
    sealed interface OfOneProcedure extends Act permits SpotAct, FineAct {}

    /** From when to when something lasted. */
    record Span(Instant start, Instant end) {}
}
