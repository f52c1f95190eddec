package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.act.Way;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.SpotDecisionHandedOver;
import cn.quanhen.casefile.v1.SpotPenaltyDecided;
import cn.quanhen.casefile.v1.SpotPenaltyReported;
import com.google.protobuf.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 简易程序 (处罚法 第五十一条至第五十三条): decided, handed over and reported by the officers themselves. */
final class SpotFacts {
    private static final String DECISION = "decision";

    private SpotFacts() {}

    static void of(SpotPenaltyDecided decided, Gains gains) {
        gains.drop("bases");
        OpinionFacts.cited(
                decided.getBasisList(),
                decided.getViolatedList(),
                day(decided.getDecidedAt()).toString(),
                gains);
        gains.one(
                DECISION,
                new Fields()
                        .with("kinds", kinds(decided))
                        .with("fineFen", decided.getFineFen())
                        .text("facts", decided.getFacts())
                        .with("evidence", List.copyOf(decided.getEvidenceList()))
                        .with("basis", OpinionFacts.printed(decided.getBasisList()))
                        .text("discretion", decided.getDiscretion())
                        .text("place", decided.getPlace()));
        gains.covered("当场处罚", decided.getRecordingsList(), decided.getNoRecordingReason());
    }

    /** It is handed over on the spot on the day of the decision only; a warning is performed with it. */
    static void of(SpotDecisionHandedOver handed, Gains gains) {
        var on = day(handed.getHandedOverAt());
        gains.another(
                "services",
                new Fields()
                        .text("document", handed.getDocument())
                        .text("recipient", handed.getRecipient())
                        .time("servedAt", handed.getHandedOverAt())
                        .text("place", handed.getPlace())
                        .with("way", new Way.Direct(handed.getSignedBy()).title())
                        .with("servers", names(handed.getCertificateNumbersList(), gains))
                        .text("signedBy", handed.getSignedBy())
                        .text("refusalNoted", handed.getRefusalNoted()));
        gains.happened("decision.served", on);
        gains.before().single(DECISION).ifPresent(decision -> {
            gains.one(DECISION, Fields.of(decision).with("handedOver", on.equals(decision.field("madeOn"))));
            if (decision.field("fineFen").equals(0L)) {
                EndFacts.paid(0, on, on, gains);
            } else {
                gains.happened("fine.due", on);
            }
        });
    }

    static void of(SpotPenaltyReported reported, Gains gains) {
        gains.before()
                .single(DECISION)
                .ifPresent(decision ->
                        gains.one(DECISION, Fields.of(decision).with("reportedOn", day(reported.getReportedAt()))));
        gains.happened("on-the-spot.reported", Times.instant(reported.getReportedAt()));
    }

    /** In the ordinary procedure the party is told and answers anew. */
    static void turnedOrdinary(Gains gains) {
        gains.drop("rights", "answer", DECISION, "bases");
        gains.before()
                .single("act")
                .ifPresent(act ->
                        gains.one("act", Fields.of(act).with("procedure", Procedure.PENALTY_ORDINARY.word())));
    }

    /** The names of the officers who have shown those certificates. */
    static List<String> names(List<String> certificates, Gains gains) {
        return certificates.stream()
                .map(certificate -> gains.before()
                        .named("officers", certificate)
                        .map(officer -> officer.text("name"))
                        .orElse(certificate))
                .toList();
    }

    static LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(Times.instant(at), Moment.CHINA);
    }

    private static List<String> kinds(SpotPenaltyDecided decided) {
        var kinds = new ArrayList<String>();
        if (decided.getWarning()) {
            kinds.add("警告");
        }
        if (decided.getFineFen() > 0) {
            kinds.add("罚款");
        }
        return kinds;
    }
}
