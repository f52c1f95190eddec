package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.HearingAsked;
import cn.quanhen.casefile.v1.HearingHeld;
import cn.quanhen.casefile.v1.HearingNoticed;
import cn.quanhen.casefile.v1.HearingParticipant;
import cn.quanhen.casefile.v1.HearingWaived;
import java.util.Map;

/** 听证 (Art. 9 第十项, Art. 17; 处罚法 第六十四条). While it is asked for, the case is led in the hearing procedure. */
final class HearingFacts {
    private HearingFacts() {}

    /** Asked for anew, an earlier hearing does not answer it. */
    static void of(HearingAsked asked, Gains gains) {
        gains.drop("hearing");
        led(Procedure.PENALTY_HEARING, gains);
        gains.happened("hearing.asked", Times.instant(asked.getAskedAt()));
    }

    static void of(HearingWaived waived, Gains gains) {
        led(Procedure.PENALTY_ORDINARY, gains);
        gains.happened("hearing.waived", Times.instant(waived.getWaivedAt()));
    }

    static void of(HearingNoticed noticed, Gains gains) {
        gains.happened("hearing.noticed", Times.instant(noticed.getNoticedAt()));
        gains.happened("hearing.appointed", Times.instant(noticed.getAppointedAt()));
    }

    static void of(HearingHeld held, Gains gains) {
        gains.one(
                "hearing",
                new Fields()
                        .time("heldAt", held.getStartedAt())
                        .text("place", held.getPlace())
                        .text("host", held.getHost().getCertificateNumber())
                        .text("recorder", held.getRecorder())
                        .with("verbatim", held.getVerbatim())
                        .with("version", held.getVersion())
                        .with(
                                "participants",
                                held.getParticipantsList().stream()
                                        .map(HearingFacts::participant)
                                        .toList()));
        gains.covered("听证", held.getRecordingsList(), held.getNoRecordingReason());
        gains.happened("hearing.held", Times.instant(held.getStartedAt()));
        gains.happened("hearing.over", Times.instant(held.getEndedAt()));
    }

    private static Map<String, Object> participant(HearingParticipant participant) {
        var fields =
                new Fields().text("name", participant.getName()).text("refusalNoted", participant.getRefusalNoted());
        if (participant.hasCheckedAt()) {
            fields = fields.time("checkedAt", participant.getCheckedAt());
        }
        if (participant.hasSignedAt()) {
            fields = fields.time("signedAt", participant.getSignedAt())
                    .with("signedVersion", participant.getSignedVersion());
        }
        return fields.map();
    }

    private static void led(Procedure procedure, Gains gains) {
        gains.before()
                .single("act")
                .ifPresent(act -> gains.one("act", Fields.of(act).with("procedure", procedure.word())));
    }
}
