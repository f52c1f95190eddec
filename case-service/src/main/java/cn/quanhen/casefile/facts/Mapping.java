package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.checklist.Steps;
import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Reads facts and events off a record, by its kind. */
final class Mapping {
    private Mapping() {}

    static Gains of(Facts before, Recorded record) {
        var gains = new Gains(before, record);
        entry(gains, record);
        var content = record.content();
        switch (content.getContentCase()) {
            case OPENING -> StartFacts.of(content.getOpening(), gains);
            case FILING -> StartFacts.of(content.getFiling(), gains);
            case OFFICERS_IDENTIFIED -> InquestFacts.of(content.getOfficersIdentified(), gains);
            case INSPECTION -> InquestFacts.of(content.getInspection(), gains);
            case INQUIRY -> InquestFacts.of(content.getInquiry(), gains);
            case EVIDENCE -> InquestFacts.of(content.getEvidence(), gains);
            case RIGHTS_TOLD -> RightsFacts.of(content.getRightsTold(), gains);
            case PARTY_ANSWER -> RightsFacts.of(content.getPartyAnswer(), gains);
            case HEARING_ASKED -> HearingFacts.of(content.getHearingAsked(), gains);
            case HEARING_WAIVED -> HearingFacts.of(content.getHearingWaived(), gains);
            case HEARING_NOTICED -> HearingFacts.of(content.getHearingNoticed(), gains);
            case HEARING_HELD -> HearingFacts.of(content.getHearingHeld(), gains);
            case NATURE_DETERMINED -> DeliberationFacts.of(content.getNatureDetermined(), gains);
            case UNIT_DECISION -> DeliberationFacts.of(content.getUnitDecision(), gains);
            case COLLECTIVE_DISCUSSION -> DeliberationFacts.of(content.getCollectiveDiscussion(), gains);
            case PRESERVATION_APPROVED -> {}
            case EVIDENCE_PRESERVED -> KeptFacts.of(content.getEvidencePreserved(), gains);
            case PRESERVATION_DECIDED -> KeptFacts.of(content.getPreservationDecided(), gains);
            case SAMPLE_TAKEN -> KeptFacts.of(content.getSampleTaken(), gains);
            case APPRAISAL_ENTRUSTED -> AppraisalFacts.of(content.getAppraisalEntrusted(), gains);
            case APPRAISAL_RECEIVED -> AppraisalFacts.of(content.getAppraisalReceived(), gains);
            case APPRAISAL_TOLD -> AppraisalFacts.of(content.getAppraisalTold(), gains);
            case RECUSAL_ASKED -> RecusalFacts.of(content.getRecusalAsked(), gains);
            case RECUSAL_DECIDED -> RecusalFacts.of(content.getRecusalDecided(), gains);
            case CONFISCATED_DISPOSED -> EndFacts.of(content.getConfiscatedDisposed(), gains);
            case OTHER_RECORD ->
                gains.another(
                        "others",
                        new Fields()
                                .text("kind", content.getOtherRecord().getKind())
                                .text("content", content.getOtherRecord().getContent()));
            case PROPOSAL -> OpinionFacts.of(content.getProposal(), gains);
            case LEGAL_REVIEW -> OpinionFacts.of(content.getLegalReview(), gains);
            case APPROVAL -> OpinionFacts.of(content.getApproval(), gains);
            case DOCUMENT_DRAFTED -> DocumentFacts.of(content.getDocumentDrafted(), gains);
            case DOCUMENT_CONFIRMED -> DocumentFacts.of(content.getDocumentConfirmed(), gains);
            case DOCUMENT_SEALED -> DocumentFacts.of(content.getDocumentSealed(), gains);
            case DOCUMENT_ISSUED -> DocumentFacts.of(content.getDocumentIssued(), gains);
            case SERVICE -> ServiceFacts.of(content.getService(), gains);
            case PERFORMANCE -> EndFacts.of(content.getPerformance(), gains);
            case CLOSING -> EndFacts.of(content.getClosing(), gains);
            case VOLUME_FILED -> EndFacts.of(content.getVolumeFiled(), gains);
            case DOCUMENT_VOIDED -> DocumentFacts.of(content.getDocumentVoided(), gains);
            case RULE_OVERRIDE -> gains.overridden(content.getRuleOverride());
            case SPOT_PENALTY_DECIDED -> SpotFacts.of(content.getSpotPenaltyDecided(), gains);
            case SPOT_DECISION_HANDED_OVER -> SpotFacts.of(content.getSpotDecisionHandedOver(), gains);
            case SPOT_PENALTY_REPORTED -> SpotFacts.of(content.getSpotPenaltyReported(), gains);
            case TURNED_ORDINARY -> SpotFacts.turnedOrdinary(gains);
            case FINE_COLLECTED -> FineFacts.of(content.getFineCollected(), gains);
            case FINE_HANDED_IN -> FineFacts.of(content.getFineHandedIn(), gains);
            case FINE_PAID_IN -> FineFacts.of(content.getFinePaidIn(), gains);
            case CORRECTION, RETENTION_HELD, RETENTION_RELEASED, DISPOSAL_APPRAISED, DISPOSAL_APPROVED -> {}
            case MEASURE_APPROVED,
                    MEASURE_TAKEN,
                    URGENT_MEASURE_REPORTED,
                    MEASURE_EXTENDED,
                    MEASURE_EXTENSION_TOLD,
                    FREEZE_DELIVERED,
                    MEASURE_ENDED -> MeasureFacts.of(content, gains);
            case ENFORCED_DECISION,
                    DEMAND,
                    ENFORCEMENT_STARTED,
                    COURT_APPLIED,
                    ENFORCEMENT_AGREED,
                    PAYMENT_DEFERRED,
                    ENFORCEMENT_HALTED,
                    ENFORCEMENT_FINISHED -> EnforcementFacts.of(content, gains);
            case CONTENT_NOT_SET -> throw new IllegalArgumentException("a record without content");
        }
        return gains;
    }

    /** The steps that it takes. */
    static Set<String> steps(Recorded record) {
        return Steps.of(Acts.of(record.content()));
    }

    /** 文字记录: a recording in sound and picture is media-service's, and linked to its record. */
    private static void entry(Gains gains, Recorded record) {
        var moment = record.moment();
        gains.another(
                "records",
                new Fields()
                        .with("sequence", record.sequence())
                        .with("kind", record.content().getContentCase().name())
                        .with("medium", "文字")
                        .with("happenedAt", moment.happenedAt())
                        .with("recordedAt", moment.recordedAt())
                        .with("recorder", record.recorder())
                        .with("lateReason", moment.lateReason())
                        .with("sha256", sha256(Contents.inner(record.content()).toByteArray())));
    }

    private static String sha256(byte[] original) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
