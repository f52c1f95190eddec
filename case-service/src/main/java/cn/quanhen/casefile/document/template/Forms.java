package cn.quanhen.casefile.document.template;

import java.util.List;
import java.util.Optional;

/** All form templates that the service ships (Art. 13), in the order of a procedure. */
public final class Forms {

    /** A standard package refers to them by id. */
    public static final List<FormTemplate<?>> ALL = List.of(
            FilingApproval.FORM,
            InspectionNotice.FORM,
            InspectionRecord.FORM,
            InspectionResult.FORM,
            InquiryRecord.FORM,
            SamplingRecord.FORM,
            PreservationNotice.FORM,
            PreservationOutcome.FORM,
            CorrectionOrder.FORM,
            PenaltyPriorNotice.FORM,
            HearingRightsNotice.FORM,
            HearingNotice.FORM,
            HearingRecord.FORM,
            HearingReport.FORM,
            LegalReview.FORM,
            CollectiveDiscussion.FORM,
            PenaltyApproval.FORM,
            PenaltyDecision.FORM,
            SpotPenaltyDecision.FORM,
            ServiceReturn.FORM,
            Demand.FORM,
            PropertyRecord.FORM,
            LicenceAcceptance.FORM,
            LicenceCorrection.FORM,
            LicenceNonAcceptance.FORM,
            LicenceExtension.FORM,
            LicenceGrant.FORM,
            LicenceRefusal.FORM,
            UrgentMeasureApproval.FORM,
            SeizureDecision.FORM,
            SeizureList.FORM,
            SeizureExtension.FORM,
            SeizureRelease.FORM,
            EnforcementDecision.FORM,
            CourtApplication.FORM,
            ExpropriationDecision.FORM,
            RequisitionDecision.FORM,
            CompensationNotice.FORM,
            ClosingApproval.FORM,
            VolumeCover.FORM,
            VolumeContents.FORM,
            VolumeNotes.FORM);

    private Forms() {}

    /** The template of that id, with its version. */
    public static Optional<FormTemplate<?>> find(String id) {
        return ALL.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
