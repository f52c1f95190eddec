package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.v1.HearingAsked;
import cn.quanhen.casefile.v1.HearingHeld;
import cn.quanhen.casefile.v1.HearingNoticed;
import cn.quanhen.casefile.v1.HearingParticipant;
import cn.quanhen.casefile.v1.HearingWaived;
import cn.quanhen.casefile.v1.HearingWaiverGround;
import cn.quanhen.casefile.v1.Procedure;
import java.util.List;

/** What the records of a hearing mean to the rules, and to the procedure of their case. */
public final class Hearings {
    private static final String ASKED = HearingAsked.getDescriptor().getFullName();
    private static final String WAIVED = HearingWaived.getDescriptor().getFullName();

    private Hearings() {}

    /**
     * The procedure in which a case is led once it has those records: of hearing once the party has asked for one,
     * until it waives it (处罚法 第六十四条).
     *
     * @param kinds the kinds of its records, as they are stored, in their order
     */
    public static Procedure procedure(Procedure opened, List<String> kinds) {
        return kinds.lastIndexOf(ASKED) > kinds.lastIndexOf(WAIVED) ? Procedure.PROCEDURE_HEARING : opened;
    }

    static Act.HearingWaived act(HearingWaived waived) {
        return new Act.HearingWaived(
                Times.instant(waived.getWaivedAt()),
                waived.getGround() == HearingWaiverGround.HEARING_WAIVER_GROUND_ABSENT);
    }

    static Act.HearingNoticed act(HearingNoticed noticed) {
        return new Act.HearingNoticed(
                Times.instant(noticed.getNoticedAt()),
                Times.instant(noticed.getAppointedAt()),
                noticed.getHost().getCertificateNumber());
    }

    /** Who refused to sign is noted by the host, and signs nothing that could be early. */
    static Act.HearingHeld act(HearingHeld held) {
        return new Act.HearingHeld(
                new Act.Span(Times.instant(held.getStartedAt()), Times.instant(held.getEndedAt())),
                held.getHost().getCertificateNumber(),
                held.getParticipantsList().stream()
                        .filter(HearingParticipant::hasSignedAt)
                        .map(Hearings::signed)
                        .toList(),
                List.copyOf(held.getRecordingsList()),
                held.getNoRecordingReason());
    }

    private static Act.HearingHeld.Checked signed(HearingParticipant participant) {
        return new Act.HearingHeld.Checked(
                participant.getName(),
                Times.instant(participant.getCheckedAt()),
                Times.instant(participant.getSignedAt()));
    }
}
