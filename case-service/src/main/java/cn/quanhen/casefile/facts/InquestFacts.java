package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.EvidenceKinds;
import cn.quanhen.casefile.v1.Attendant;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.Inquiry;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import java.util.List;

/**
 * 调查取证 (Art. 9 第一项至第四项). A record of an inspection or an inquiry is evidence too (现场笔录、当事人的陈述, 处罚法 第四十六条), so that an
 * opinion may rest on it.
 */
final class InquestFacts {
    private InquestFacts() {}

    /** Shown more than once, the first time counts. */
    static void of(OfficersIdentified identified, Gains gains) {
        for (var officer : identified.getOfficersList()) {
            if (gains.before().named("officers", officer.getCertificateNumber()).isEmpty()) {
                gains.named(
                        "officers",
                        officer.getCertificateNumber(),
                        new Fields()
                                .text("name", officer.getName())
                                .text("certificate", officer.getCertificateNumber())
                                .time("shownAt", identified.getShownAt()));
            }
        }
    }

    static void of(Inspection inspection, Gains gains) {
        gains.another(
                InspectionRecords.INSPECTIONS,
                new Fields()
                        .with(InspectionRecords.SEQUENCE, gains.record.sequence())
                        .text("place", inspection.getPlace())
                        .time("startedAt", inspection.getStartedAt())
                        .time("endedAt", inspection.getEndedAt())
                        .text("findings", inspection.getFindings())
                        .with(
                                "attendants",
                                inspection.getAttendantsList().stream()
                                        .map(Attendant::getName)
                                        .toList()));
        gains.another("evidence", evidence(gains, "现场笔录"));
        gains.covered("现场检查", inspection.getRecordingsList(), inspection.getNoRecordingReason());
    }

    static void of(Inquiry inquiry, Gains gains) {
        var officers = List.of(inquiry.getAskedBy(), inquiry.getRecordedBy());
        gains.another(
                "inquiries",
                new Fields()
                        .text("person", inquiry.getPerson())
                        .text("place", inquiry.getPlace())
                        .time("startedAt", inquiry.getStartedAt())
                        .time("endedAt", inquiry.getEndedAt())
                        .text("askedBy", inquiry.getAskedBy().getCertificateNumber())
                        .text("recordedBy", inquiry.getRecordedBy().getCertificateNumber())
                        .with("exchanges", inquiry.getExchangesCount()));
        gains.another(
                "evidence",
                evidence(gains, "当事人的陈述")
                        .text("provider", inquiry.getPerson())
                        .with("collectors", certificates(officers)));
        gains.another(
                "coverage",
                new Fields().with("scene", "询问").with("recordings", List.copyOf(inquiry.getRecordingsList())));
    }

    static void of(Evidence evidence, Gains gains) {
        gains.another(
                "evidence",
                evidence(gains, kind(evidence.getKind()))
                        .text("source", evidence.getSource())
                        .text("provider", evidence.getProvider())
                        .with("collectors", certificates(evidence.getCollectorsList()))
                        .digest("sha256", evidence.getSha256())
                        .text("purpose", evidence.getPurpose()));
    }

    private static Fields evidence(Gains gains, String kind) {
        return new Fields().with("sequence", gains.record.sequence()).with("kind", kind);
    }

    static List<String> certificates(List<Officer> officers) {
        return officers.stream().map(Officer::getCertificateNumber).toList();
    }

    /** One kind in 处罚法 第四十六条 and two in a package's words; what is not an inquest's is a record of the scene. */
    private static String kind(EvidenceKind kind) {
        return kind == EvidenceKind.EVIDENCE_KIND_SITE_RECORD ? "现场笔录" : EvidenceKinds.title(kind);
    }
}
