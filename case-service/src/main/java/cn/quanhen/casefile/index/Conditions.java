package cn.quanhen.casefile.index;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** A query as SQL that says no more than is asked, so that the planner sees the ends of its ranges. */
final class Conditions {
    private final StringBuilder where = new StringBuilder("agency = $1 AND phase IS NOT NULL");
    private final Tuple values;

    private Conditions(String agency) {
        values = Tuple.of(agency);
    }

    static Conditions of(CaseQuery query, String before) {
        var conditions = new Conditions(query.agency());
        if (!before.isEmpty()) {
            conditions.and("name < ", before);
        }
        query.phase().ifPresent(phase -> conditions.and("phase = ", phase.name()));
        query.from().ifPresent(from -> conditions.and("opened_at >= ", utc(from)));
        query.before().ifPresent(until -> conditions.and("opened_at < ", utc(until)));
        query.due().ifPresent(conditions::due);
        var terms = terms(query);
        if (terms.length > 0) {
            conditions.and("terms @> ", terms);
        }
        query.words().forEach(word -> conditions.within(word));
        return conditions;
    }

    String sql(int size) {
        return """
                SELECT i.name, i.title, i.opened_at, i.phase, c.tip_sequence
                FROM (SELECT * FROM case_index WHERE %s ORDER BY name DESC LIMIT %d) i
                    JOIN chain c ON c.name = i.name
                ORDER BY i.name DESC""".formatted(where, size);
    }

    Tuple values() {
        return values;
    }

    private static String[] terms(CaseQuery query) {
        return Stream.concat(
                        query.keys().stream().map(Key::term),
                        query.words().stream().flatMap(word -> Words.pairs(word).stream()))
                .distinct()
                .toArray(String[]::new);
    }

    private void and(String condition, Object value) {
        values.addValue(value);
        where.append(" AND ").append(condition).append('$').append(values.size());
    }

    private void due(CaseQuery.Due due) {
        where.append(" AND EXISTS (SELECT FROM period_due d WHERE d.chain = case_index.name");
        due.after().ifPresent(after -> and("d.due_at > ", utc(after)));
        due.until().ifPresent(until -> and("d.due_at <= ", utc(until)));
        where.append(')');
    }

    /** The pairs may stand apart; this asks for the word itself. */
    private void within(String word) {
        values.addValue(word);
        where.append(" AND EXISTS (SELECT FROM unnest(passages) passage WHERE position($")
                .append(values.size())
                .append(" IN passage) > 0)");
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
