package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Attendant;
import cn.quanhen.casefile.v1.EvidencePreserved;
import cn.quanhen.casefile.v1.ListedItem;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.PreservationDecided;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.SampleTaken;
import java.util.List;
import java.util.Optional;

/** 先行登记保存、抽样取证 (Art. 9 第五项、第七项) */
final class KeptFacts {
    private static final String PRESERVATIONS = "preservations";
    private static final String HEAD = "head";
    private static final String NOBODY = "";

    private KeptFacts() {}

    /** Approved by the head, who alone records an approval; by nobody where it names another record. */
    static void of(EvidencePreserved preserved, Gains gains) {
        var approval = approval(preserved.getApproval(), gains);
        gains.named(
                PRESERVATIONS,
                Long.toString(gains.record.sequence()),
                new Fields()
                        .with("approvedBy", approval.isPresent() ? HEAD : NOBODY)
                        .field("approvedAt", approval, "happenedAt")
                        .time("startedAt", preserved.getStartedAt())
                        .with(
                                "items",
                                preserved.getItemsList().stream()
                                        .map(ListedItem::getName)
                                        .toList()));
        coverage("证据先行登记保存", preserved.getRecordingsList(), preserved.getNoRecordingReason(), gains);
        gains.happened("preservation.started", gains.record.sequence(), Times.instant(preserved.getStartedAt()));
    }

    static void of(PreservationDecided decided, Gains gains) {
        var name = Long.toString(decided.getPreservation());
        gains.before()
                .named(PRESERVATIONS, name)
                .ifPresent(kept ->
                        gains.named(PRESERVATIONS, name, Fields.of(kept).text("decision", decided.getDecision())));
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
                        .with(
                                "officers",
                                sample.getOfficersList().stream()
                                        .map(Officer::getCertificateNumber)
                                        .toList())
                        .with("sealed", sample.getSealed())
                        .with(
                                "attendants",
                                sample.getAttendantsList().stream()
                                        .map(Attendant::getName)
                                        .toList()));
        coverage("抽样取证", sample.getRecordingsList(), sample.getNoRecordingReason(), gains);
    }

    private static Optional<Piece> approval(long sequence, Gains gains) {
        return gains.before().several("records").stream()
                .filter(entry -> entry.field("sequence").equals(sequence))
                .filter(entry -> entry.text("kind").equals(ContentCase.PRESERVATION_APPROVED.name()))
                .findFirst();
    }

    private static void coverage(String scene, List<String> recordings, String noRecordingReason, Gains gains) {
        gains.another(
                "coverage",
                new Fields()
                        .with("scene", scene)
                        .with("recordings", List.copyOf(recordings))
                        .text("noRecordingReason", noRecordingReason));
    }
}
