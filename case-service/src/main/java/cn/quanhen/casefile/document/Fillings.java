package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.RecordJson.array;
import static cn.quanhen.casefile.document.RecordJson.day;
import static cn.quanhen.casefile.document.RecordJson.opinion;
import static cn.quanhen.casefile.document.RecordJson.text;
import static cn.quanhen.casefile.document.RecordJson.texts;

import cn.quanhen.casefile.phase.FormRules;
import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Which fields of which form the case fills in, and from what: a row a field. */
final class Fillings {
    /** In every form that has such a field. */
    private static final SequencedMap<String, Filling> ALWAYS = rows(
            row("/agency", Fillings::agency),
            row("/issue/agency", Fillings::agency),
            row("/number", Fillings::number),
            row("/issue/number", Fillings::number),
            row("/issue/issuedOn", known -> ours(text(known.today().toString()))),
            row(
                    "/matter",
                    known -> Optional.of(
                            known.opening(opening -> text(opening.getOpening().getTitle())))),
            row(
                    "/party",
                    known -> Optional.of(known.opening(
                            opening -> RecordJson.party(opening.getOpening().getParty())))),
            row("/officers", known -> Optional.of(Known.oneOf(Identified.officers(known.facts())))),
            row("/remedies/reconsideration", known -> ours(text(known.agency().reconsideration()))),
            row("/remedies/court", known -> ours(text(known.agency().court()))));

    private static final Map<String, SequencedMap<String, Filling>> BY_FORM = Map.ofEntries(
            Map.entry(
                    "filing-approval/1",
                    rows(
                            row(
                                    "/source",
                                    known -> usual(known.opening(o ->
                                            text(Sources.title(o.getOpening().getSource()))))),
                            row(
                                    "/receivedOn",
                                    known -> Optional.of(known.opening(
                                            o -> day(o.getOpening().getReceivedAt())))),
                            row(
                                    "/summary",
                                    known -> usual(known.opening(
                                            o -> text(o.getOpening().getReason())))),
                            row(
                                    "/approvals/approver",
                                    known -> known.last(
                                            ContentCase.FILING,
                                            told -> opinion(
                                                    told.content().getFiling().getOpinion(),
                                                    told.recorder(),
                                                    told.content().getFiling().getSignedOn()))))),
            Map.entry(
                    "inspection-record/1",
                    rows(
                            row(
                                    "/matter",
                                    known -> usual(known.opening(
                                            o -> text(o.getOpening().getTitle())))),
                            row(
                                    "/place",
                                    known -> known.rendered(
                                            r -> text(r.getInspection().getPlace()))),
                            row(
                                    "/startedAt",
                                    known -> known.rendered(r ->
                                            RecordJson.moment(r.getInspection().getStartedAt()))),
                            row(
                                    "/endedAt",
                                    known -> known.rendered(r ->
                                            RecordJson.moment(r.getInspection().getEndedAt()))),
                            row(
                                    "/attendants",
                                    known -> known.rendered(
                                            r -> array(r.getInspection().getAttendantsList(), RecordJson::attendant))),
                            row(
                                    "/findings",
                                    known -> known.rendered(
                                            r -> text(r.getInspection().getFindings()))),
                            row(
                                    "/recordings",
                                    known -> known.rendered(
                                            r -> texts(r.getInspection().getRecordingsList()))),
                            row(
                                    "/noRecordingReason",
                                    known -> known.rendered(
                                            r -> text(r.getInspection().getNoRecordingReason()))))),
            Map.entry(
                    "inquiry-record/1",
                    rows(
                            row("/person", known -> known.rendered(r -> RecordJson.person(r.getInquiry()))),
                            row(
                                    "/place",
                                    known -> known.rendered(
                                            r -> text(r.getInquiry().getPlace()))),
                            row(
                                    "/startedAt",
                                    known -> known.rendered(r ->
                                            RecordJson.moment(r.getInquiry().getStartedAt()))),
                            row(
                                    "/endedAt",
                                    known -> known.rendered(r ->
                                            RecordJson.moment(r.getInquiry().getEndedAt()))),
                            row(
                                    "/askedBy",
                                    known -> known.rendered(r ->
                                            RecordJson.officer(r.getInquiry().getAskedBy()))),
                            row(
                                    "/recordedBy",
                                    known -> known.rendered(r ->
                                            RecordJson.officer(r.getInquiry().getRecordedBy()))),
                            row(
                                    "/exchanges",
                                    known -> known.rendered(r -> array(
                                            r.getInquiry().getExchangesList(),
                                            exchange -> RecordJson.object()
                                                    .put("question", exchange.getQuestion())
                                                    .put("answer", exchange.getAnswer())))))),
            Map.entry(
                    "preservation-outcome/1",
                    rows(row("/preservationNumber", known -> known.numbers("preservation-notice/1")))),
            Map.entry(
                    "penalty-prior-notice/1",
                    rows(
                            row("/facts", Fillings::standingFacts),
                            row("/evidence", known -> standing(known, proposal -> evidence(known, proposal))),
                            row("/violated", Fillings::standingViolated),
                            row("/basis", Fillings::standingBasis))),
            Map.entry(
                    "hearing-rights-notice/1",
                    rows(
                            row("/facts", Fillings::standingFacts),
                            row("/violated", Fillings::standingViolated),
                            row("/basis", Fillings::standingBasis))),
            Map.entry(
                    "legal-review/1",
                    rows(
                            row(
                                    "/proposed",
                                    known -> proposed(known, p -> text(p.getOpinion()))
                                            .flatMap(Fillings::usual)),
                            row(
                                    "/reviewer",
                                    known -> known.rendered()
                                            .map(told -> Known.binding(
                                                    opinion(
                                                            told.content()
                                                                    .getLegalReview()
                                                                    .getOpinion(),
                                                            told.recorder(),
                                                            told.content()
                                                                    .getLegalReview()
                                                                    .getSignedOn()),
                                                    told.sequence()))))),
            Map.entry(
                    "penalty-approval/1",
                    rows(
                            row("/facts", known -> proposed(known, p -> text(p.getFacts()))),
                            row("/evidence", known -> proposed(known, p -> evidence(known, p))),
                            row("/basis", known -> proposed(known, p -> array(p.getBasisList(), RecordJson::basis))),
                            row("/discretion", known -> proposed(known, p -> text(p.getDiscretion()))),
                            row(
                                    "/proposed",
                                    known -> proposed(known, p -> text(p.getOpinion()))
                                            .flatMap(Fillings::usual)),
                            row("/partyAnswer", Hearing::told),
                            row(
                                    "/legalReview",
                                    known -> known.last(
                                            ContentCase.LEGAL_REVIEW,
                                            told -> text(told.content()
                                                    .getLegalReview()
                                                    .getOpinion()))),
                            row(
                                    "/approvals/handler",
                                    known -> known.last(
                                            ContentCase.PROPOSAL,
                                            told -> opinion(
                                                    told.content().getProposal().getOpinion(),
                                                    told.recorder(),
                                                    told.content().getProposal().getSignedOn()))),
                            row("/approvals/reason", known -> proposed(known, p -> text(p.getReason()))),
                            row(
                                    "/approvals/reviewer",
                                    known -> known.last(
                                            ContentCase.LEGAL_REVIEW,
                                            told -> opinion(
                                                    told.content()
                                                            .getLegalReview()
                                                            .getOpinion(),
                                                    told.recorder(),
                                                    told.content()
                                                            .getLegalReview()
                                                            .getSignedOn()))),
                            row(
                                    "/approvals/approver",
                                    known -> known.last(
                                            ContentCase.APPROVAL,
                                            told -> opinion(
                                                    told.content().getApproval().getOpinion(),
                                                    told.recorder(),
                                                    told.content().getApproval().getSignedOn()))))),
            Map.entry(
                    "penalty-decision/1",
                    rows(
                            row("/facts", known -> proposed(known, p -> text(p.getFacts()))),
                            row("/evidence", known -> proposed(known, p -> evidence(known, p))),
                            row("/hearing", Hearing::told),
                            row(
                                    "/violated",
                                    known -> proposed(known, p -> array(p.getViolatedList(), RecordJson::basis))),
                            row("/basis", known -> proposed(known, p -> array(p.getBasisList(), RecordJson::basis))),
                            row("/discretion", known -> proposed(known, p -> text(p.getDiscretion()))),
                            row("/penalties", known -> proposed(known, p -> texts(p.getPenaltiesList()))),
                            row("/fineFen", known -> proposed(known, p -> RecordJson.number(p.getFineFen()))),
                            row(
                                    "/payment",
                                    known -> Optional.of(
                                            Known.usual(text(known.agency().payment()), 0))),
                            row("/performance", known -> proposed(known, p -> text(p.getPerformance()))),
                            row("/decidedOn", known -> ours(text(known.today().toString()))))),
            Map.entry("service-return/1", ServiceFilling.ROWS),
            Map.entry(
                    "demand/1",
                    rows(
                            row("/decisionTitle", known -> known.decision(paper -> text(paper.title()))),
                            row("/decisionNumber", Fillings::decisionNumber),
                            row("/servedOn", Fillings::decisionServedOn))),
            Map.entry("confiscated-property-record/1", rows(row("/decisionNumber", Fillings::decisionNumber))),
            Map.entry("seizure-list/1", rows(row("/decisionNumber", known -> known.numbers("seizure-decision/1")))),
            Map.entry(
                    "seizure-extension/1",
                    rows(row("/seizure/decisionNumber", known -> known.numbers("seizure-decision/1")))),
            Map.entry(
                    "seizure-release/1",
                    rows(row("/seizure/decisionNumber", known -> known.numbers("seizure-decision/1")))),
            Map.entry(
                    "enforcement-decision/1",
                    rows(
                            row("/decisionTitle", known -> known.decision(paper -> text(paper.title()))),
                            row("/decisionNumber", Fillings::decisionNumber),
                            row("/demandNumber", known -> known.numbers("demand/1")))),
            Map.entry(
                    "court-application/1",
                    rows(
                            row("/decisionTitle", known -> known.decision(paper -> text(paper.title()))),
                            row("/decisionNumber", Fillings::decisionNumber),
                            row("/decisionServedOn", Fillings::decisionServedOn))),
            Map.entry(
                    "compensation-notice/1",
                    rows(row(
                            "/decisionNumber",
                            known -> known.numbers("expropriation-decision/1", "requisition-decision/1")))),
            Map.entry(
                    "closing-approval/1",
                    rows(row("/filedOn", Fillings::filedOn), row("/decisionNumber", Fillings::decisionNumber))),
            Map.entry("volume-cover/1", VolumeFilling.COVER),
            Map.entry("volume-contents/1", VolumeFilling.CONTENTS),
            Map.entry("volume-notes/1", VolumeFilling.NOTES));

    private Fillings() {}

    /** All rows of a form, by JSON Pointer. */
    static SequencedMap<String, Filling> of(String form, FormSchema schema) {
        var rows = new LinkedHashMap<String, Filling>();
        ALWAYS.forEach((path, filling) -> {
            if (schema.has(path) && (FormRules.of(form).numbered() || !path.equals("/number"))) {
                rows.put(path, filling);
            }
        });
        rows.putAll(BY_FORM.getOrDefault(form, rows()));
        return rows;
    }

    /** What is known of each of them now. */
    static SequencedMap<String, Known> known(String form, FormSchema schema, Knowledge knowledge) {
        var known = new LinkedHashMap<String, Known>();
        of(form, schema)
                .forEach((path, filling) -> filling.from(knowledge)
                        .ifPresent(fact -> known.put(path, schema.isText(path) ? named(fact) : fact)));
        return known;
    }

    @SafeVarargs
    static SequencedMap<String, Filling> rows(Map.Entry<String, Filling>... rows) {
        var all = new LinkedHashMap<String, Filling>();
        for (var row : rows) {
            all.put(row.getKey(), row.getValue());
        }
        return Collections.unmodifiableSequencedMap(all);
    }

    static Map.Entry<String, Filling> row(String path, Filling filling) {
        return Map.entry(path, filling);
    }

    /** Where a form has the name of the party only. */
    private static Known named(Known fact) {
        return fact.value().isObject() ? new Known(fact.value().get("name"), fact.record(), fact.force()) : fact;
    }

    private static Optional<Known> agency(Knowledge known) {
        return ours(text(known.agency().title()));
    }

    private static Optional<Known> number(Knowledge known) {
        return ours(text(known.number()));
    }

    static Optional<Known> decisionNumber(Knowledge known) {
        return known.decision(paper -> text(paper.number()));
    }

    static Optional<Known> filedOn(Knowledge known) {
        return known.last(
                ContentCase.FILING, told -> text(told.content().getFiling().getSignedOn()));
    }

    private static Optional<Known> decisionServedOn(Knowledge known) {
        return known.facts()
                .documents()
                .standing("penalty-decision/1")
                .map(Paper::name)
                .findFirst()
                .flatMap(decision -> known.facts()
                        .last(told -> told.content().getService().getDocument().equals(decision)))
                .map(told -> Known.binding(text(told.content().getService().getCountsOn()), told.sequence()));
    }

    private static Optional<Known> standingFacts(Knowledge known) {
        return standing(known, proposal -> text(proposal.getFacts()));
    }

    private static Optional<Known> standingViolated(Knowledge known) {
        return standing(known, proposal -> array(proposal.getViolatedList(), RecordJson::basis));
    }

    private static Optional<Known> standingBasis(Knowledge known) {
        return standing(known, proposal -> array(proposal.getBasisList(), RecordJson::basis));
    }

    /** What a proposal says that was not sent back. */
    private static Optional<Known> standing(Knowledge known, Function<Proposal, JsonNode> value) {
        return known.facts().proposalStands() ? proposed(known, value) : Optional.empty();
    }

    private static Optional<Known> proposed(Knowledge known, Function<Proposal, JsonNode> value) {
        return known.last(
                ContentCase.PROPOSAL, told -> value.apply(told.content().getProposal()));
    }

    private static JsonNode evidence(Knowledge known, Proposal proposal) {
        return array(
                proposal.getEvidenceList(),
                place -> RecordJson.evidence(known.facts().at(place)));
    }

    private static Optional<Known> ours(JsonNode value) {
        return Optional.of(Known.binding(value, 0));
    }

    private static Optional<Known> usual(Known known) {
        return Optional.of(Known.usual(known.value(), known.record()));
    }
}
