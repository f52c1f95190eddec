package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Attendant;
import cn.quanhen.casefile.v1.EvidencePreserved;
import cn.quanhen.casefile.v1.ListedItem;
import cn.quanhen.casefile.v1.PreservationDecided;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.SampleTaken;

/** 先行登记保存、抽样取证 (Art. 9 第五项、第七项) */
final class KeptFacts {
    private static final String PRESERVATIONS = "preservations";
    private static final String NOBODY = "";

    private KeptFacts() {}

    /** Approved by the head, who alone records an approval; by nobody where it names another record. */
    static void of(EvidencePreserved preserved, Gains gains) {
        var approval = gains.earlier(preserved.getApproval(), ContentCase.PRESERVATION_APPROVED);
        gains.named(
                PRESERVATIONS,
                Long.toString(gains.record.sequence()),
                new Fields()
                        .with("approvedBy", approval.isPresent() ? OpinionFacts.HEAD : NOBODY)
                        .field("approvedAt", approval, "happenedAt")
                        .time("startedAt", preserved.getStartedAt())
                        .with(
                                "items",
                                preserved.getItemsList().stream()
                                        .map(ListedItem::getName)
                                        .toList()));
        gains.covered("证据先行登记保存", preserved.getRecordingsList(), preserved.getNoRecordingReason());
        gains.happened("preservation.started", gains.record.sequence(), Times.instant(preserved.getStartedAt()));
    }

    static void of(PreservationDecided decided, Gains gains) {
        gains.more(
                PRESERVATIONS,
                Long.toString(decided.getPreservation()),
                kept -> kept.text("decision", decided.getDecision()));
        gains.happened("preservation.decided", decided.getPreservation(), Times.instant(decided.getDecidedAt()));
    }

    static void of(SampleTaken sample, Gains gains) {
        gains.another(
                "samples",
                new Fields()
                        .text("place", sample.getPlace())
                        .time("takenAt", sample.getTakenAt())
                        .text("item", sample.getItem())
                        .text("quantity", sample.getQuantity())
                        .text("method", sample.getMethod())
                        .with("officers", InquestFacts.certificates(sample.getOfficersList()))
                        .with("sealed", sample.getSealed())
                        .with(
                                "attendants",
                                sample.getAttendantsList().stream()
                                        .map(Attendant::getName)
                                        .toList()));
        gains.covered("抽样取证", sample.getRecordingsList(), sample.getNoRecordingReason());
    }
}
