package cn.quanhen.casefile.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.MeasureEnd;
import cn.quanhen.casefile.act.MeasureKind;
import cn.quanhen.casefile.v1.MeasureEnded;
import cn.quanhen.casefile.v1.MeasureOutcome;
import cn.quanhen.casefile.v1.MeasureTaken;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.ReleaseGround;
import cn.quanhen.casefile.v1.SeizedItem;
import java.util.List;

/** What the records of coercive measures mean to the rules (Art. 9 第八项). */
public final class MeasureRecords {
    private MeasureRecords() {}

    static MeasureAct act(RecordContent content) {
        return switch (content.getContentCase()) {
            case MEASURE_APPROVED ->
                new MeasureAct.Approved(kind(content.getMeasureApproved().getKind()));
            case MEASURE_TAKEN -> act(content.getMeasureTaken());
            case URGENT_MEASURE_REPORTED -> {
                var reported = content.getUrgentMeasureReported();
                yield new MeasureAct.UrgentReported(
                        reported.getMeasure(), Times.instant(reported.getReportedAt()), reported.getApproved());
            }
            case MEASURE_EXTENDED ->
                new MeasureAct.Extended(content.getMeasureExtended().getMeasure());
            case MEASURE_EXTENSION_TOLD -> {
                var told = content.getMeasureExtensionTold();
                yield new MeasureAct.ExtensionTold(
                        told.getMeasure(), told.getDocument(), Times.instant(told.getToldAt()));
            }
            case FREEZE_DELIVERED ->
                new MeasureAct.FreezeDelivered(
                        content.getFreezeDelivered().getMeasure(),
                        Times.instant(content.getFreezeDelivered().getDeliveredAt()));
            case MEASURE_ENDED -> act(content.getMeasureEnded());
            default -> throw new IllegalArgumentException("tells of no measure: " + content.getContentCase());
        };
    }

    /** The kind (强制法 第九条). */
    public static MeasureKind kind(cn.quanhen.casefile.v1.MeasureKind kind) {
        return switch (kind) {
            case MEASURE_KIND_LIBERTY -> MeasureKind.LIBERTY;
            case MEASURE_KIND_SEAL -> MeasureKind.SEAL;
            case MEASURE_KIND_DETAIN -> MeasureKind.DETAIN;
            case MEASURE_KIND_FREEZE -> MeasureKind.FREEZE;
            case MEASURE_KIND_OTHER -> MeasureKind.OTHER;
            case MEASURE_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such kind through: " + kind);
        };
    }

    /** What becomes of it (强制法 第二十七条、第二十八条). */
    public static MeasureEnd end(MeasureOutcome outcome) {
        return switch (outcome) {
            case MEASURE_OUTCOME_RELEASED -> MeasureEnd.RELEASED;
            case MEASURE_OUTCOME_CONFISCATED -> MeasureEnd.CONFISCATED;
            case MEASURE_OUTCOME_DESTROYED -> MeasureEnd.DESTROYED;
            case MEASURE_OUTCOME_HANDED_ON -> MeasureEnd.HANDED_ON;
            case MEASURE_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such outcome through: " + outcome);
        };
    }

    private static MeasureAct act(MeasureTaken taken) {
        return new MeasureAct.Taken(
                kind(taken.getKind()),
                taken.getMeasureApproval(),
                taken.getUrgency(),
                Times.instant(taken.getStartedAt()),
                taken.getOfficersList().stream()
                        .map(Officer::getCertificateNumber)
                        .collect(toUnmodifiableSet()),
                taken.getItemsList().stream().map(MeasureRecords::seized).toList(),
                taken.getDecision(),
                taken.getList(),
                taken.hasFrozen(),
                taken.getFamilyTold(),
                List.copyOf(taken.getRecordingsList()),
                taken.getNoRecordingReason());
    }

    private static MeasureAct act(MeasureEnded ended) {
        return new MeasureAct.Ended(
                ended.getMeasure(),
                end(ended.getOutcome()),
                ended.getGround() == ReleaseGround.RELEASE_GROUND_NOT_APPROVED,
                Times.instant(ended.getEndedAt()),
                ended.getDocument());
    }

    private static MeasureAct.Seized seized(SeizedItem seized) {
        return new MeasureAct.Seized(
                seized.getItem().getName(), seized.getRelation(), seized.getNecessity(), seized.getSealedBy());
    }
}
