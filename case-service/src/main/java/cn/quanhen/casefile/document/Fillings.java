package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.RecordJson.text;

import cn.quanhen.casefile.phase.FormRules;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Which fields of which form the case fills in, and from what: a row a field. */
final class Fillings {
    /** In every form that has such a field. */
    private static final SequencedMap<String, Filling> ALWAYS = rows(
            row("/agency", known -> ours(text(known.agency().title()))),
            row("/issue/agency", known -> ours(text(known.agency().title()))),
            row("/number", known -> ours(text(known.number()))),
            row("/issue/number", known -> ours(text(known.number()))),
            row("/issue/issuedOn", known -> ours(text(known.today().toString()))),
            row("/matter", known -> Optional.of(known.opening(opening -> text(opening.getTitle())))),
            row("/party", known -> Optional.of(known.opening(opening -> RecordJson.party(opening.getParty())))),
            row("/officers", known -> Optional.of(Known.oneOf(Identified.officers(known.facts())))),
            row("/remedies/reconsideration", known -> ours(text(known.agency().reconsideration()))),
            row("/remedies/court", known -> ours(text(known.agency().court()))));

    private static final Map<String, SequencedMap<String, Filling>> BY_FORM = Map.ofEntries(
            Map.entry("filing-approval/1", DecisionFilling.FILING),
            Map.entry("inspection-record/1", InvestigationFilling.INSPECTION),
            Map.entry("inspection-result/1", InvestigationFilling.RESULT),
            Map.entry("inquiry-record/1", InvestigationFilling.INQUIRY),
            Map.entry(
                    "preservation-outcome/1",
                    FollowingFilling.numbered("/preservationNumber", "preservation-notice/1")),
            Map.entry("penalty-prior-notice/1", DecisionFilling.PRIOR_NOTICE),
            Map.entry("hearing-rights-notice/1", DecisionFilling.HEARING_RIGHTS),
            Map.entry("legal-review/1", DecisionFilling.REVIEW),
            Map.entry("penalty-approval/1", DecisionFilling.APPROVAL),
            Map.entry("penalty-decision/1", DecisionFilling.DECISION),
            Map.entry("spot-penalty-decision/1", SpotFilling.ROWS),
            Map.entry("service-return/1", ServiceFilling.ROWS),
            Map.entry("demand/1", FollowingFilling.DEMAND),
            Map.entry("confiscated-property-record/1", FollowingFilling.PROPERTY),
            Map.entry("seizure-list/1", FollowingFilling.numbered("/decisionNumber", "seizure-decision/1")),
            Map.entry(
                    "seizure-extension/1", FollowingFilling.numbered("/seizure/decisionNumber", "seizure-decision/1")),
            Map.entry("seizure-release/1", FollowingFilling.numbered("/seizure/decisionNumber", "seizure-decision/1")),
            Map.entry("enforcement-decision/1", FollowingFilling.ENFORCEMENT),
            Map.entry("court-application/1", FollowingFilling.COURT),
            Map.entry(
                    "compensation-notice/1",
                    FollowingFilling.numbered("/decisionNumber", "expropriation-decision/1", "requisition-decision/1")),
            Map.entry("closing-approval/1", FollowingFilling.CLOSING),
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

    /** What the service knows itself. */
    static Optional<Known> ours(JsonNode value) {
        return Optional.of(Known.binding(value, 0));
    }

    /** Where a form has the name of the party only. */
    private static Known named(Known fact) {
        return fact.value().isObject() ? new Known(fact.value().get("name"), fact.record(), fact.force()) : fact;
    }
}
