package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.MeasureKind;
import cn.quanhen.casefile.contract.MeasureRecords;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.FreezeDelivered;
import cn.quanhen.casefile.v1.MeasureEnded;
import cn.quanhen.casefile.v1.MeasureExtended;
import cn.quanhen.casefile.v1.MeasureExtensionTold;
import cn.quanhen.casefile.v1.MeasureTaken;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.UrgentMeasureReported;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** 实施行政强制措施情况 (Art. 9 第八项; 强制法 第十八条至第三十三条) */
final class MeasureFacts {
    private static final String MEASURES = "measures";
    private static final String NOBODY = "";

    private MeasureFacts() {}

    static void of(RecordContent content, Gains gains) {
        switch (content.getContentCase()) {
            case MEASURE_TAKEN -> of(content.getMeasureTaken(), gains);
            case URGENT_MEASURE_REPORTED -> of(content.getUrgentMeasureReported(), gains);
            case MEASURE_EXTENDED -> of(content.getMeasureExtended(), gains);
            case MEASURE_EXTENSION_TOLD -> of(content.getMeasureExtensionTold(), gains);
            case FREEZE_DELIVERED -> of(content.getFreezeDelivered(), gains);
            case MEASURE_ENDED -> of(content.getMeasureEnded(), gains);
            default -> {} // an approval tells nothing of a measure before it is taken
        }
    }

    /** Approved by the head, who alone records an approval; by nobody where it names another record. */
    private static void of(MeasureTaken taken, Gains gains) {
        var kind = MeasureRecords.kind(taken.getKind());
        var measure = gains.record.sequence();
        var startedAt = Times.instant(taken.getStartedAt());
        gains.named(MEASURES, Long.toString(measure), told(taken, kind, gains));
        gains.another("evidence", scene(taken, gains));
        gains.covered("实施行政强制措施", taken.getRecordingsList(), taken.getNoRecordingReason());
        gains.happened("measure.started", measure, startedAt);
        if (urgent(taken)) {
            gains.happened("measure.urgent", measure, startedAt);
        }
        kind.timed().ifPresent(word -> gains.happened(word + ".started", measure, startedAt));
    }

    private static Fields told(MeasureTaken taken, MeasureKind kind, Gains gains) {
        var fields = new Fields()
                .with("kind", kind.title())
                .with("urgent", urgent(taken))
                .time("startedAt", taken.getStartedAt())
                .with("officers", InquestFacts.certificates(taken.getOfficersList()))
                .with("partyPresent", taken.getPartyPresent())
                .text("witness", taken.getWitness())
                .with("signed", taken.getRecordSigned())
                .with(
                        "items",
                        taken.getItemsList().stream()
                                .map(seized -> seized.getItem().getName())
                                .toList());
        if (taken.hasToldAt()) {
            fields = fields.time("toldAt", taken.getToldAt());
        }
        return urgent(taken) ? fields : approved(taken, fields, gains);
    }

    private static Fields approved(MeasureTaken taken, Fields fields, Gains gains) {
        var approval = gains.earlier(taken.getMeasureApproval(), ContentCase.MEASURE_APPROVED);
        return fields.with("approvedBy", approval.isPresent() ? OpinionFacts.HEAD : NOBODY)
                .field("approvedAt", approval, "happenedAt");
    }

    /** 现场笔录 (强制法 第十八条第七项; 处罚法 第四十六条第一款第八项) */
    private static Fields scene(MeasureTaken taken, Gains gains) {
        return new Fields()
                .with("sequence", gains.record.sequence())
                .with("kind", "现场笔录")
                .with("collectors", InquestFacts.certificates(taken.getOfficersList()));
    }

    /** Whoever reports, the head answers: approves it after the fact, or has it released. */
    private static void of(UrgentMeasureReported reported, Gains gains) {
        more(
                reported.getMeasure(),
                gains,
                fields -> fields.time("reportedAt", reported.getReportedAt())
                        .with("approvedBy", reported.getApproved() ? OpinionFacts.HEAD : NOBODY)
                        .with("approvedAt", gains.record.moment().happenedAt()));
        gains.happened("measure.reported", reported.getMeasure(), Times.instant(reported.getReportedAt()));
    }

    private static void of(MeasureExtended extended, Gains gains) {
        more(
                extended.getMeasure(),
                gains,
                fields -> fields.with("extendedOn", gains.record.moment().day())
                        .with("extensionApprovedBy", OpinionFacts.HEAD));
        kind(extended.getMeasure(), gains)
                .flatMap(MeasureKind::period)
                .ifPresent(
                        period -> gains.extended(period, extended.getMeasure(), extended.getDays(), OpinionFacts.HEAD));
    }

    private static void of(MeasureExtensionTold told, Gains gains) {
        more(told.getMeasure(), gains, fields -> fields.time("extensionToldAt", told.getToldAt()));
    }

    private static void of(FreezeDelivered delivered, Gains gains) {
        gains.happened("freeze.delivered", delivered.getMeasure(), Times.instant(delivered.getDeliveredAt()));
    }

    private static void of(MeasureEnded ended, Gains gains) {
        more(
                ended.getMeasure(),
                gains,
                fields -> fields.with(
                        "end", MeasureRecords.end(ended.getOutcome()).title()));
        kind(ended.getMeasure(), gains)
                .flatMap(MeasureKind::timed)
                .ifPresent(
                        word -> gains.happened(word + ".ended", ended.getMeasure(), Times.instant(ended.getEndedAt())));
    }

    private static boolean urgent(MeasureTaken taken) {
        return taken.getMeasureApproval() == 0;
    }

    private static void more(long measure, Gains gains, UnaryOperator<Fields> saying) {
        gains.more(MEASURES, Long.toString(measure), saying);
    }

    private static Optional<MeasureKind> kind(long measure, Gains gains) {
        return gains.before()
                .named(MEASURES, Long.toString(measure))
                .flatMap(known -> Arrays.stream(MeasureKind.values())
                        .filter(kind -> kind.title().equals(known.text("kind")))
                        .findFirst());
    }
}
