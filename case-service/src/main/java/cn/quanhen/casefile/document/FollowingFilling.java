package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.Fillings.row;
import static cn.quanhen.casefile.document.Fillings.rows;
import static cn.quanhen.casefile.document.RecordJson.text;

import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.v1.EnforcedDecision;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** What forms say of the documents and the services before them (Art. 11, 18). */
final class FollowingFilling {
    private static final String DECISION = "penalty-decision/1";
    private static final String DEMAND_FORM = "demand/1";
    private static final Map.Entry<String, Filling> TITLE = row(
            "/decisionTitle",
            known -> known.decision(paper -> text(paper.title()))
                    .or(() -> enforced(known, decision -> text(decision.getTitle()))));
    private static final Map.Entry<String, Filling> NUMBER = row("/decisionNumber", FollowingFilling::decisionNumber);

    static final SequencedMap<String, Filling> DEMAND =
            rows(TITLE, NUMBER, row("/servedOn", FollowingFilling::decisionServedOn));

    static final SequencedMap<String, Filling> PROPERTY = rows(NUMBER);

    static final SequencedMap<String, Filling> ENFORCEMENT =
            rows(TITLE, NUMBER, row("/demandNumber", known -> known.numbers(DEMAND_FORM)));

    static final SequencedMap<String, Filling> COURT =
            rows(TITLE, NUMBER, row("/decisionServedOn", FollowingFilling::decisionServedOn));

    static final SequencedMap<String, Filling> CLOSING = rows(row("/filedOn", FollowingFilling::filedOn), NUMBER);

    private FollowingFilling() {}

    /** The number of a document of those forms that stands. */
    static SequencedMap<String, Filling> numbered(String path, String... forms) {
        return rows(row(path, known -> known.numbers(forms)));
    }

    static Optional<Known> decisionNumber(Knowledge known) {
        return known.decision(paper -> text(paper.number()))
                .or(() -> enforced(known, decision -> text(decision.getNumber())));
    }

    static Optional<Known> filedOn(Knowledge known) {
        return known.last(
                ContentCase.FILING, told -> text(told.content().getFiling().getSignedOn()));
    }

    private static Optional<Known> decisionServedOn(Knowledge known) {
        return servedOn(known, DECISION).or(() -> enforced(known, decision -> text(decision.getServedOn())));
    }

    /** What a case that enforces somebody's decision says of it (强制法 第三十四条). */
    private static Optional<Known> enforced(Knowledge known, Function<EnforcedDecision, JsonNode> value) {
        return known.last(
                ContentCase.ENFORCED_DECISION,
                told -> value.apply(told.content().getEnforcedDecision()));
    }

    private static Optional<Known> servedOn(Knowledge known, String form) {
        return known.facts()
                .documents()
                .standing(form)
                .map(Paper::name)
                .findFirst()
                .flatMap(decision -> known.facts()
                        .last(told -> told.content().getService().getDocument().equals(decision)))
                .map(told -> Known.binding(text(told.content().getService().getCountsOn()), told.sequence()));
    }
}
