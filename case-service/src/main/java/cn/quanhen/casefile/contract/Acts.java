package cn.quanhen.casefile.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Act.Span;
import cn.quanhen.casefile.act.Mandated;
import cn.quanhen.casefile.act.SpotAct;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.SigningPlace;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a record's content means to the rules. */
public final class Acts {
    private Acts() {}

    public static Act of(RecordContent content) {
        return switch (content.getContentCase()) {
            case FILING -> {
                var filing = content.getFiling();
                yield new Act.Filed(filing.getApproved(), Times.day(filing.getSignedOn()));
            }
            case OFFICERS_IDENTIFIED ->
                new Act.OfficersIdentified(
                        certificates(content.getOfficersIdentified().getOfficersList()),
                        Times.instant(content.getOfficersIdentified().getShownAt()));
            case INSPECTION -> {
                var inspection = content.getInspection();
                yield new Act.Inspected(
                        span(inspection.getStartedAt(), inspection.getEndedAt()),
                        List.copyOf(inspection.getRecordingsList()),
                        inspection.getNoRecordingReason());
            }
            case INQUIRY -> {
                var inquiry = content.getInquiry();
                yield new Act.Inquired(
                        span(inquiry.getStartedAt(), inquiry.getEndedAt()),
                        inquiry.getAskedBy().getCertificateNumber(),
                        inquiry.getRecordedBy().getCertificateNumber(),
                        List.copyOf(inquiry.getRecordingsList()));
            }
            case EVIDENCE ->
                new Act.EvidenceCollected(certificates(content.getEvidence().getCollectorsList()));
            case RIGHTS_TOLD ->
                new Act.RightsTold(
                        Times.instant(content.getRightsTold().getToldAt()),
                        content.getRightsTold().getRightsList().contains(Right.RIGHT_HEARING));
            case PARTY_ANSWER ->
                new Act.PartyAnswered(
                        content.getPartyAnswer().hasWaiver(),
                        content.getPartyAnswer().getReview(),
                        Times.instant(content.getPartyAnswer().getAnsweredAt()));
            case HEARING_ASKED ->
                new Act.HearingAsked(Times.instant(content.getHearingAsked().getAskedAt()));
            case HEARING_WAIVED -> Hearings.act(content.getHearingWaived());
            case HEARING_NOTICED -> Hearings.act(content.getHearingNoticed());
            case HEARING_HELD -> Hearings.act(content.getHearingHeld());
            case NATURE_DETERMINED -> new Act.NatureDetermined();
            case UNIT_DECISION ->
                new Act.UnitDecided(Times.day(content.getUnitDecision().getSignedOn()));
            case COLLECTIVE_DISCUSSION ->
                new Act.Discussed(Times.day(content.getCollectiveDiscussion().getHeldOn()));
            case PRESERVATION_APPROVED -> new Act.PreservationApproved();
            case EVIDENCE_PRESERVED -> {
                var preserved = content.getEvidencePreserved();
                yield new Act.EvidencePreserved(
                        preserved.getApproval(),
                        certificates(preserved.getOfficersList()),
                        Times.instant(preserved.getStartedAt()),
                        List.copyOf(preserved.getRecordingsList()),
                        preserved.getNoRecordingReason());
            }
            case PRESERVATION_DECIDED ->
                new Act.PreservationDecided(
                        content.getPreservationDecided().getPreservation(),
                        Times.instant(content.getPreservationDecided().getDecidedAt()));
            case SAMPLE_TAKEN -> {
                var sample = content.getSampleTaken();
                yield new Act.SampleTaken(
                        certificates(sample.getOfficersList()),
                        Times.instant(sample.getTakenAt()),
                        List.copyOf(sample.getRecordingsList()),
                        sample.getNoRecordingReason());
            }
            case APPRAISAL_ENTRUSTED ->
                new Act.AppraisalEntrusted(
                        Times.instant(content.getAppraisalEntrusted().getEntrustedAt()));
            case APPRAISAL_RECEIVED ->
                new Act.AppraisalReceived(
                        content.getAppraisalReceived().getAppraisal(),
                        Times.instant(content.getAppraisalReceived().getReceivedAt()));
            case APPRAISAL_TOLD ->
                new Act.AppraisalTold(
                        content.getAppraisalTold().getAppraisal(),
                        Times.instant(content.getAppraisalTold().getToldAt()));
            case RECUSAL_ASKED ->
                new Act.RecusalAsked(
                        content.getRecusalAsked().getCertificateNumber(),
                        Times.instant(content.getRecusalAsked().getAskedAt()));
            case RECUSAL_DECIDED ->
                new Act.RecusalDecided(
                        content.getRecusalDecided().getCertificateNumber(),
                        content.getRecusalDecided().getGranted());
            case CONFISCATED_DISPOSED ->
                new Act.ConfiscatedDisposed(
                        Times.day(content.getConfiscatedDisposed().getDisposedOn()));
            case OTHER_RECORD -> new Act.OtherRecorded();
            case PROPOSAL -> {
                var proposal = content.getProposal();
                yield new Act.Proposed(
                        Set.copyOf(proposal.getEvidenceList()),
                        proposal.getViolatedCount(),
                        proposal.getFineFen() > 0 || proposal.getPenaltiesCount() > 0,
                        proposal.getFineFen(),
                        Times.day(proposal.getSignedOn()));
            }
            case LEGAL_REVIEW -> {
                var review = content.getLegalReview();
                yield new Act.LegallyReviewed(review.getAgreed(), Times.day(review.getSignedOn()));
            }
            case APPROVAL -> {
                var approval = content.getApproval();
                yield new Act.Approved(approval.getApproved(), Times.day(approval.getSignedOn()));
            }
            case SERVICE -> Services.act(content.getService());
            case PERFORMANCE -> {
                var performance = content.getPerformance();
                var unused = Times.day(performance.getDueOn());
                yield new Act.Performed(Times.day(performance.getDoneOn()), performance.getPaidFen());
            }
            case CORRECTION -> new Act.Corrected(content.getCorrection().getCorrects());
            case OPENING ->
                new Act.Opened(
                        content.getOpening().getTitle(),
                        Procedures.of(content.getOpening()),
                        content.getOpening().getStandard(),
                        mandated(content.getOpening()));
            case DOCUMENT_DRAFTED -> drafted(content.getDocumentDrafted());
            case DOCUMENT_CONFIRMED -> {
                var confirmed = content.getDocumentConfirmed();
                yield new Act.DocumentConfirmed(
                        confirmed.getDocument(),
                        confirmed.getSignedBy(),
                        confirmed.getCapacityTitle(),
                        confirmed.getRiding(),
                        confirmed.getHandPrints(),
                        hex(confirmed.getSha256()));
            }
            case DOCUMENT_SEALED -> {
                var seal = content.getDocumentSealed();
                yield new Act.DocumentSealed(seal.getDocument(), seal.getSeal(), hex(seal.getSha256()));
            }
            case DOCUMENT_ISSUED -> {
                var issued = content.getDocumentIssued();
                yield new Act.DocumentIssued(issued.getDocument(), Times.day(issued.getIssuedOn()));
            }
            case CLOSING -> {
                var closing = content.getClosing();
                yield new Act.Closed(Times.day(closing.getEndedOn()), Times.day(closing.getArchiveDueOn()));
            }
            case VOLUME_FILED -> Custodies.act(content.getVolumeFiled());
            case DOCUMENT_VOIDED ->
                new Act.DocumentVoided(
                        content.getDocumentVoided().getDocument(),
                        content.getDocumentVoided().getByLeader());
            case RETENTION_HELD, RETENTION_RELEASED, DISPOSAL_APPRAISED, DISPOSAL_APPROVED -> Custodies.act(content);
            case RULE_OVERRIDE ->
                new Act.RuleOverridden(content.getRuleOverride().getRule());
            case MEASURE_APPROVED,
                    MEASURE_TAKEN,
                    URGENT_MEASURE_REPORTED,
                    MEASURE_EXTENDED,
                    MEASURE_EXTENSION_TOLD,
                    FREEZE_DELIVERED,
                    MEASURE_ENDED -> MeasureRecords.act(content);
            case ENFORCED_DECISION,
                    DEMAND,
                    ENFORCEMENT_STARTED,
                    COURT_APPLIED,
                    ENFORCEMENT_AGREED,
                    PAYMENT_DEFERRED,
                    ENFORCEMENT_HALTED,
                    ENFORCEMENT_FINISHED -> EnforcementRecords.act(content);
            case SPOT_PENALTY_DECIDED -> SpotPenalties.act(content.getSpotPenaltyDecided());
            case SPOT_DECISION_HANDED_OVER -> SpotPenalties.act(content.getSpotDecisionHandedOver());
            case SPOT_PENALTY_REPORTED -> SpotPenalties.act(content.getSpotPenaltyReported());
            case TURNED_ORDINARY -> new SpotAct.TurnedOrdinary();
            case FINE_COLLECTED -> CollectedFines.act(content.getFineCollected());
            case FINE_HANDED_IN -> CollectedFines.act(content.getFineHandedIn());
            case FINE_PAID_IN -> CollectedFines.act(content.getFinePaidIn());
            case CONTENT_NOT_SET -> throw new IllegalArgumentException("a record without content");
        };
    }

    private static Act.DocumentDrafted drafted(DocumentDrafted drafted) {
        return new Act.DocumentDrafted(
                drafted.getDocument(),
                drafted.getTemplate(),
                drafted.getRecord(),
                drafted.getNumber(),
                drafted.getTitle(),
                drafted.getPages(),
                Signatories.of(drafted),
                drafted.getPlacesList().stream().anyMatch(SigningPlace::getSeal),
                List.copyOf(drafted.getRefusal().getCertificateNumbersList()),
                hex(drafted.getSha256()));
    }

    private static Optional<Mandated> mandated(Opening opening) {
        var mandate = opening.getMandate();
        return opening.hasMandate()
                ? Optional.of(new Mandated(
                        mandate.getName(),
                        mandate.getPrincipal(),
                        Times.day(mandate.getValidFrom()),
                        Times.day(mandate.getValidUntil())))
                : Optional.empty();
    }

    private static Span span(Timestamp start, Timestamp end) {
        return new Span(Times.instant(start), Times.instant(end));
    }

    private static Set<String> certificates(List<Officer> officers) {
        return officers.stream().map(Officer::getCertificateNumber).collect(toUnmodifiableSet());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
