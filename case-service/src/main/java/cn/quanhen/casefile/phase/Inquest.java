package cn.quanhen.casefile.phase;

import static java.util.function.Predicate.not;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found out (Art. 9).
 *
 * @param identified certificate numbers of the officers who have shown them
 * @param findings how many inspections, inquiries and pieces of evidence there are
 * @param recusals whose withdrawal was asked for, and who has withdrawn
 */
record Inquest(Set<String> identified, int findings, Recusals recusals) {
    static final Inquest EMPTY = new Inquest(Set.of(), 0, Recusals.NONE);
    static final Missing NOTHING_FOUND =
            new Missing(Reason.EVIDENCE_MISSING, "第九条第二项至第四项", "没有询问、现场检查或者证据记录", "补充调查取证记录");

    Inquest {
        identified = Set.copyOf(identified);
    }

    List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        if (acting().size() < 2) {
            missing.add(OfficerRules.CERTIFICATES_MISSING);
        }
        if (findings == 0) {
            missing.add(NOTHING_FOUND);
        }
        return missing;
    }

    /** What was found out after that act; empty where it is no act of finding out. */
    Optional<Inquest> admit(Act act, Moment moment) {
        return switch (act) {
            case Act.OfficersIdentified shown -> {
                OfficerRules.twoOrMore(shown.certificates());
                TimeRules.past("出示时间", shown.shownAt(), moment);
                recusals.requireNone(shown.certificates());
                yield Optional.of(new Inquest(with(shown.certificates()), findings, recusals));
            }
            case Act.Inspected inspected -> {
                OfficerRules.identified(this);
                SpanRules.past(inspected.span(), moment);
                RecordingRules.recordedOrExplained("第二十条", inspected.recordings(), inspected.noRecordingReason());
                yield Optional.of(found());
            }
            case Act.Inquired inquired -> {
                OfficerRules.apart(inquired.askedBy(), inquired.recordedBy());
                OfficerRules.identified(this, Set.of(inquired.askedBy(), inquired.recordedBy()));
                SpanRules.past(inquired.span(), moment);
                yield Optional.of(found());
            }
            case Act.EvidenceCollected collected -> {
                OfficerRules.identified(this, collected.collectors());
                yield Optional.of(found());
            }
            case Act.PreservationApproved approval -> Optional.of(this);
            case Act.EvidencePreserved kept -> {
                byTwo(kept.officers(), "登记保存时间", kept.startedAt(), moment);
                RecordingRules.recordedOrExplained("第二十条", kept.recordings(), kept.noRecordingReason());
                yield Optional.of(this);
            }
            case Act.SampleTaken sample -> {
                byTwo(sample.officers(), "抽样时间", sample.takenAt(), moment);
                RecordingRules.recordedOrExplained("第二十条", sample.recordings(), sample.noRecordingReason());
                yield Optional.of(this);
            }
            case MeasureAct.Approved approval -> Optional.of(this);
            case MeasureAct.Taken measure -> {
                MeasureRules.carriedOut(measure, this, moment);
                yield Optional.of(found());
            }
            case Act.RecusalAsked request -> Optional.of(recused(request, moment));
            case Act.RecusalDecided decision -> Optional.of(recused(decision));
            default -> told(act, moment) ? Optional.of(this) : Optional.empty();
        };
    }

    private void byTwo(Set<String> officers, String when, Instant at, Moment moment) {
        OfficerRules.twoOrMore(officers);
        OfficerRules.identified(this, officers);
        TimeRules.past(when, at, moment);
    }

    Inquest recused(Act.RecusalAsked request, Moment moment) {
        TimeRules.past("申请回避时间", request.askedAt(), moment);
        return new Inquest(identified, findings, recusals.asked(request));
    }

    /** Who withdraws has investigated all the same, and so hosts no hearing. */
    Inquest recused(Act.RecusalDecided decision) {
        return new Inquest(identified, findings, recusals.decided(decision));
    }

    /** Those who have shown their certificates and not withdrawn. */
    Set<String> acting() {
        return identified.stream().filter(not(recusals.withdrawn()::contains)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether it tells more of what was found out, as it may until the decision is issued: what became of evidence that
     * was kept, what a body was asked and answered (Art. 9 第六项、第七项).
     */
    static boolean told(Act act, Moment moment) {
        switch (act) {
            case Act.PreservationDecided decided -> TimeRules.past("处理决定时间", decided.decidedAt(), moment);
            case Act.AppraisalEntrusted request -> TimeRules.past("委托时间", request.entrustedAt(), moment);
            case Act.AppraisalReceived result -> TimeRules.past("收到结果时间", result.receivedAt(), moment);
            case Act.AppraisalTold told -> TimeRules.past("告知时间", told.toldAt(), moment);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Those of them who have not shown their certificates. */
    List<String> strangers(Set<String> certificates) {
        return certificates.stream().filter(not(identified::contains)).sorted().toList();
    }

    private Inquest found() {
        return new Inquest(identified, findings + 1, recusals);
    }

    private Set<String> with(Set<String> certificates) {
        var all = new HashSet<>(identified);
        all.addAll(certificates);
        return all;
    }
}
