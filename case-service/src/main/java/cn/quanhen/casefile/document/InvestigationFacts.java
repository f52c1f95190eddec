package cn.quanhen.casefile.document;

import cn.quanhen.casefile.agency.Agencies.Agency;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.document.template.Attendant;
import cn.quanhen.casefile.document.template.InquiryFacts;
import cn.quanhen.casefile.document.template.InspectionFacts;
import cn.quanhen.casefile.document.template.Officer;
import cn.quanhen.casefile.document.template.Party;
import cn.quanhen.casefile.document.template.QuestionAndAnswer;
import cn.quanhen.casefile.v1.Inquiry;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import java.util.List;

/** What the documents of an investigation state (Art. 9). */
final class InvestigationFacts {
    private InvestigationFacts() {}

    static InquiryFacts inquiry(CaseFacts facts, Inquiry inquiry, Agency agency) {
        return new InquiryFacts(
                agency.title(),
                facts.opening().getTitle(),
                new Party(inquiry.getPerson(), "", true, ""),
                inquiry.getPlace(),
                Times.instant(inquiry.getStartedAt()),
                Times.instant(inquiry.getEndedAt()),
                officer(inquiry.getAskedBy()),
                officer(inquiry.getRecordedBy()),
                inquiry.getExchangesList().stream()
                        .map(exchange -> new QuestionAndAnswer(exchange.getQuestion(), exchange.getAnswer()))
                        .toList());
    }

    static InspectionFacts inspection(CaseFacts facts, Inspection inspection, Agency agency) {
        return new InspectionFacts(
                agency.title(),
                facts.opening().getTitle(),
                party(facts.opening().getParty()),
                inspection.getPlace(),
                Times.instant(inspection.getStartedAt()),
                Times.instant(inspection.getEndedAt()),
                identified(facts),
                inspection.getAttendantsList().stream()
                        .map(attendant -> new Attendant(attendant.getName(), Capacities.title(attendant.getCapacity())))
                        .toList(),
                inspection.getFindings(),
                inspection.getRecordingsList(),
                inspection.getNoRecordingReason());
    }

    static Party party(cn.quanhen.casefile.v1.Party party) {
        return new Party(
                party.getName(),
                party.hasCitizenId() ? party.getCitizenId() : party.getUnifiedSocialCreditCode(),
                party.hasCitizenId(),
                party.getAddress());
    }

    private static List<Officer> identified(CaseFacts facts) {
        return facts.all(ContentCase.OFFICERS_IDENTIFIED).stream()
                .map(RecordContent::getOfficersIdentified)
                .flatMap(shown -> shown.getOfficersList().stream())
                .map(InvestigationFacts::officer)
                .distinct()
                .toList();
    }

    private static Officer officer(cn.quanhen.casefile.v1.Officer officer) {
        return new Officer(officer.getName(), officer.getCertificateNumber());
    }
}
