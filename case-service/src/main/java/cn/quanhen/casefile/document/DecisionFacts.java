package cn.quanhen.casefile.document;

import cn.quanhen.casefile.agency.Agencies.Agency;
import cn.quanhen.casefile.document.template.EvidenceItem;
import cn.quanhen.casefile.document.template.LegalBasis;
import cn.quanhen.casefile.document.template.PenaltyDecisionFacts;
import cn.quanhen.casefile.document.template.Remedies;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import java.time.LocalDate;
import java.util.List;

/** What a penalty decision states (处罚法 第五十九条), from what was proposed, reviewed and approved. */
final class DecisionFacts {
    private DecisionFacts() {}

    static PenaltyDecisionFacts of(CaseFacts facts, Agency agency, String number, LocalDate today) {
        var proposal = facts.last(ContentCase.PROPOSAL).orElseThrow().getProposal();
        return new PenaltyDecisionFacts(
                agency.title(),
                number,
                InvestigationFacts.party(facts.opening().getParty()),
                facts.opening().getTitle(),
                proposal.getFacts(),
                evidence(facts, proposal),
                hearing(facts),
                provisions(proposal.getViolatedList()),
                provisions(proposal.getBasisList()),
                proposal.getDiscretion(),
                proposal.getPenaltiesList(),
                proposal.getFineFen(),
                proposal.getFineFen() == 0 ? "" : agency.payment(),
                proposal.getPerformance(),
                new Remedies(agency.reconsideration(), agency.court()),
                today);
    }

    private static List<EvidenceItem> evidence(CaseFacts facts, Proposal proposal) {
        return proposal.getEvidenceList().stream()
                .map(facts::at)
                .map(DecisionFacts::item)
                .toList();
    }

    private static EvidenceItem item(RecordContent content) {
        return switch (content.getContentCase()) {
            case INSPECTION -> new EvidenceItem("现场笔录", "现场检查笔录", "证明现场检查情况");
            case INQUIRY ->
                new EvidenceItem("当事人的陈述", "对" + content.getInquiry().getPerson() + "的询问笔录", "证明询问情况");
            case EVIDENCE ->
                new EvidenceItem(
                        EvidenceKinds.title(content.getEvidence().getKind()),
                        content.getEvidence().getTitle(),
                        content.getEvidence().getPurpose());
            default -> throw new IllegalArgumentException("承办意见引用的记录不是证据（处罚法第五十九条第二项）");
        };
    }

    private static String hearing(CaseFacts facts) {
        var answer = facts.last(ContentCase.PARTY_ANSWER).orElseThrow().getPartyAnswer();
        return "本机关已依法告知当事人拟作出的行政处罚内容及事实、理由、依据，并告知其依法享有的权利。"
                + (answer.hasWaiver()
                        ? "当事人表示：" + answer.getWaiver()
                        : "当事人陈述、申辩：" + answer.getStatement() + "复核意见：" + answer.getReview());
    }

    private static List<LegalBasis> provisions(List<cn.quanhen.casefile.v1.LegalBasis> provisions) {
        return provisions.stream()
                .map(provision -> new LegalBasis(provision.getLaw(), provision.getArticle()))
                .toList();
    }
}
