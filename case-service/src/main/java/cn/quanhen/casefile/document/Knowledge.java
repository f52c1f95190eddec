package cn.quanhen.casefile.document;

import cn.quanhen.casefile.agency.Agencies.Agency;
import cn.quanhen.casefile.document.CaseFacts.Told;
import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.RecordContent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a document may be filled in from.
 *
 * @param facts the records of the case
 * @param agency whose document it is
 * @param number 文号; empty where it has none of the sequence
 * @param today 签发日期
 * @param rendered the record that it renders
 */
record Knowledge(CaseFacts facts, Agency agency, String number, LocalDate today, Optional<Told> rendered) {

    Known opening(Function<Opening, JsonNode> value) {
        return bound(facts.at(1), value.apply(facts.opening()));
    }

    /** What the rendered record tells. */
    Optional<Known> rendered(Function<RecordContent, JsonNode> value) {
        return renderedBy(told -> value.apply(told.content()));
    }

    /** What the rendered record tells, and who recorded it. */
    Optional<Known> renderedBy(Function<Told, JsonNode> value) {
        return rendered.map(told -> bound(told, value.apply(told)));
    }

    /** What the newest record of that kind tells. */
    Optional<Known> last(RecordContent.ContentCase kind, Function<Told, JsonNode> value) {
        return facts.last(kind).map(told -> bound(told, value.apply(told)));
    }

    /** What a decision document of the case was numbered or called. */
    Optional<Known> decision(Function<Paper, JsonNode> value) {
        return facts.documents()
                .standing("penalty-decision/1")
                .filter(paper -> paper.issuedOn().isPresent())
                .findFirst()
                .map(paper -> bound(facts.draft(paper.name()), value.apply(paper)));
    }

    /** The numbers of the standing documents of those forms. */
    Optional<Known> numbers(String... forms) {
        var numbers = RecordJson.array(
                Arrays.stream(forms)
                        .flatMap(form -> facts.documents().standing(form))
                        .map(Paper::number)
                        .toList(),
                RecordJson::text);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(Known.oneOf(numbers));
    }

    /** A record that another corrects does not bind (Art. 27). */
    private Known bound(Told told, JsonNode value) {
        return facts.corrected(told.sequence())
                ? Known.usual(value, told.sequence())
                : Known.binding(value, told.sequence());
    }
}
