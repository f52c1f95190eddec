package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.Fillings.ours;
import static cn.quanhen.casefile.document.Fillings.row;
import static cn.quanhen.casefile.document.Fillings.rows;
import static cn.quanhen.casefile.document.RecordJson.array;
import static cn.quanhen.casefile.document.RecordJson.day;
import static cn.quanhen.casefile.document.RecordJson.opinion;
import static cn.quanhen.casefile.document.RecordJson.text;
import static cn.quanhen.casefile.document.RecordJson.texts;

import cn.quanhen.casefile.contract.Sources;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What approvals, notices and decisions state, from what was proposed, reviewed and approved (Art. 10, 16). */
final class DecisionFilling {
    private static final BiFunction<Knowledge, Proposal, JsonNode> EVIDENCE = (known, proposal) -> array(
            proposal.getEvidenceList(),
            place -> RecordJson.evidence(known.facts().at(place)));
    private static final Function<Proposal, JsonNode> FACTS = proposal -> text(proposal.getFacts());
    private static final Function<Proposal, JsonNode> BASIS =
            proposal -> array(proposal.getBasisList(), RecordJson::basis);
    private static final Function<Proposal, JsonNode> VIOLATED =
            proposal -> array(proposal.getViolatedList(), RecordJson::basis);

    static final SequencedMap<String, Filling> FILING = rows(
            row(
                    "/source",
                    known -> Optional.of(known.opening(opening -> text(Sources.title(opening.getSource())))
                            .usual())),
            row("/receivedOn", known -> Optional.of(known.opening(opening -> day(opening.getReceivedAt())))),
            row(
                    "/summary",
                    known -> Optional.of(
                            known.opening(opening -> text(opening.getReason())).usual())),
            row(
                    "/approvals/approver",
                    known -> known.last(
                            ContentCase.FILING,
                            told -> opinion(
                                    told.content().getFiling().getOpinion(),
                                    told.recorder(),
                                    told.content().getFiling().getSignedOn()))));

    static final SequencedMap<String, Filling> PRIOR_NOTICE = rows(
            standing("/facts", FACTS),
            row("/evidence", known -> known.facts().proposalStands() ? proposal(known, EVIDENCE) : Optional.empty()),
            standing("/violated", VIOLATED),
            standing("/basis", BASIS));

    static final SequencedMap<String, Filling> HEARING_RIGHTS =
            rows(standing("/facts", FACTS), standing("/violated", VIOLATED), standing("/basis", BASIS));

    static final SequencedMap<String, Filling> REVIEW = rows(
            usual("/proposed", proposal -> text(proposal.getOpinion())),
            row("/reviewer", known -> known.renderedBy(DecisionFilling::reviewed)));

    static final SequencedMap<String, Filling> APPROVAL = rows(
            proposed("/facts", FACTS),
            row("/evidence", known -> proposal(known, EVIDENCE)),
            proposed("/basis", BASIS),
            proposed("/discretion", proposal -> text(proposal.getDiscretion())),
            usual("/proposed", proposal -> text(proposal.getOpinion())),
            row("/partyAnswer", Hearing::told),
            row(
                    "/legalReview",
                    known -> known.last(
                            ContentCase.LEGAL_REVIEW,
                            told -> text(told.content().getLegalReview().getOpinion()))),
            row(
                    "/approvals/handler",
                    known -> known.last(
                            ContentCase.PROPOSAL,
                            told -> opinion(
                                    told.content().getProposal().getOpinion(),
                                    told.recorder(),
                                    told.content().getProposal().getSignedOn()))),
            proposed("/approvals/reason", proposal -> text(proposal.getReason())),
            row("/approvals/reviewer", known -> known.last(ContentCase.LEGAL_REVIEW, DecisionFilling::reviewed)),
            row(
                    "/approvals/approver",
                    known -> known.last(
                            ContentCase.APPROVAL,
                            told -> opinion(
                                    told.content().getApproval().getOpinion(),
                                    told.recorder(),
                                    told.content().getApproval().getSignedOn()))));

    static final SequencedMap<String, Filling> DECISION = rows(
            proposed("/facts", FACTS),
            row("/evidence", known -> proposal(known, EVIDENCE)),
            row("/hearing", Hearing::told),
            proposed("/violated", VIOLATED),
            proposed("/basis", BASIS),
            proposed("/discretion", proposal -> text(proposal.getDiscretion())),
            proposed("/penalties", proposal -> texts(proposal.getPenaltiesList())),
            proposed("/fineFen", proposal -> RecordJson.number(proposal.getFineFen())),
            row("/payment", known -> Optional.of(Known.usual(text(known.agency().payment()), 0))),
            proposed("/performance", proposal -> text(proposal.getPerformance())),
            row("/decidedOn", known -> ours(text(known.today().toString()))));

    private DecisionFilling() {}

    private static Map.Entry<String, Filling> proposed(String path, Function<Proposal, JsonNode> value) {
        return row(path, known -> proposal(known, (all, proposal) -> value.apply(proposal)));
    }

    private static Map.Entry<String, Filling> usual(String path, Function<Proposal, JsonNode> value) {
        return row(
                path,
                known -> proposal(known, (all, proposal) -> value.apply(proposal))
                        .map(Known::usual));
    }

    /** What a proposal says that was not sent back; before one is made, the caller tells it. */
    private static Map.Entry<String, Filling> standing(String path, Function<Proposal, JsonNode> value) {
        return row(
                path,
                known -> known.facts().proposalStands()
                        ? proposal(known, (all, proposal) -> value.apply(proposal))
                        : Optional.empty());
    }

    private static Optional<Known> proposal(Knowledge known, BiFunction<Knowledge, Proposal, JsonNode> value) {
        return known.last(
                ContentCase.PROPOSAL, told -> value.apply(known, told.content().getProposal()));
    }

    private static JsonNode reviewed(CaseFacts.Told told) {
        var review = told.content().getLegalReview();
        return opinion(review.getOpinion(), told.recorder(), review.getSignedOn());
    }
}
