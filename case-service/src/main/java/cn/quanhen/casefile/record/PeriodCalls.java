package cn.quanhen.casefile.record;

import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.period.Call;
import cn.quanhen.casefile.period.FirstDue;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the periods of a case call next, and which have called; to be used in a transaction that holds the case.
 * Statements return what they wrote: one that is executed as an update makes Hibernate clean up after every entity.
 */
public final class PeriodCalls {
    private static final String SCHEDULE = """
            INSERT INTO period_next (chain, at, look_at) VALUES (:chain, :at, :at)
            ON CONFLICT (chain) DO UPDATE SET at = excluded.at, look_at = excluded.at, failures = 0
            RETURNING chain""";
    private static final String FORGET = "DELETE FROM period_next WHERE chain = :chain RETURNING chain";
    private static final String FALLS_DUE = """
            INSERT INTO period_due (chain, due_at) VALUES (:chain, :at)
            ON CONFLICT (chain) DO UPDATE SET due_at = excluded.due_at
            RETURNING chain""";
    private static final String NOT_DUE = "DELETE FROM period_due WHERE chain = :chain RETURNING chain";
    private static final String DUE = """
            SELECT chain FROM period_next WHERE look_at <= :now AND chain > :after ORDER BY chain LIMIT 100""";
    private static final String POSTPONE = """
            UPDATE period_next SET failures = failures + 1,
                look_at = CAST(:now AS timestamptz) + least(interval '1 minute' * 2 ^ least(failures, 6), interval '1 hour')
            WHERE chain = :chain AND look_at <= :now
            RETURNING chain""";
    private static final String ONCE = """
            INSERT INTO period_called (chain, period, subject, at) VALUES (:chain, :period, :subject, :at)
            ON CONFLICT DO NOTHING
            RETURNING chain""";
    private static final String CALLED = "SELECT period, subject, at FROM period_called WHERE chain = :chain";

    private PeriodCalls() {}

    /** The next of the cases of which a period calls, by their names; an empty name means the first. */
    public static Uni<List<String>> due(Instant now, String after) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, String.class)
                        .setParameter("now", now)
                        .setParameter("after", after)
                        .getResultList());
    }

    /** Whether it calls for the first time. */
    public static Uni<Boolean> once(String name, Call.Key call) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONCE, String.class)
                        .setParameter("chain", name)
                        .setParameter("period", call.period())
                        .setParameter("subject", call.subject())
                        .setParameter("at", call.at())
                        .getResultList())
                .map(rows -> !rows.isEmpty());
    }

    /**
     * Schedules the next look at a case: at the first call that was not told yet, or when the next event happens; and
     * keeps when its first open period falls due.
     */
    public static Uni<Void> schedule(String name, StandardPackage standard, Facts facts, Instant now) {
        var standings = standard.standings(facts.timeline(now), now);
        return called(name)
                .chain(called -> keep(
                        SCHEDULE,
                        FORGET,
                        name,
                        Stream.concat(Call.next(standings, called).stream(), facts.happensNext(now).stream())
                                .min(Instant::compareTo)))
                .chain(() -> keep(FALLS_DUE, NOT_DUE, name, FirstDue.of(standings)));
    }

    /** Looks at a case of which the look failed in a minute, then in two, at last once an hour. */
    public static Uni<Void> postpone(String name, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(POSTPONE, String.class)
                        .setParameter("chain", name)
                        .setParameter("now", now)
                        .getResultList())
                .replaceWithVoid();
    }

    private static Uni<Set<Call.Key>> called(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CALLED, Tuple.class)
                        .setParameter("chain", name)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Call.Key(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, OffsetDateTime.class).toInstant()))
                        .collect(Collectors.toSet()));
    }

    private static Uni<Void> keep(String write, String forget, String name, Optional<Instant> at) {
        return Panache.getSession()
                .chain(session -> at.map(next -> session.createNativeQuery(write, String.class)
                                .setParameter("chain", name)
                                .setParameter("at", next))
                        .orElseGet(() ->
                                session.createNativeQuery(forget, String.class).setParameter("chain", name))
                        .getResultList())
                .replaceWithVoid();
    }
}
