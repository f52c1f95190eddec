package cn.quanhen.casefile.record;

import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.period.Call;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When the periods of a case call next, and which have called; to be used in a transaction that holds the case. */
public final class PeriodCalls {
    private static final String SCHEDULE = """
            INSERT INTO period_next (chain, at) VALUES (:chain, :at)
            ON CONFLICT (chain) DO UPDATE SET at = excluded.at""";
    private static final String FORGET = "DELETE FROM period_next WHERE chain = :chain";
    private static final String DUE = "SELECT chain FROM period_next WHERE at <= :now ORDER BY at LIMIT 100";
    private static final String ONCE = """
            INSERT INTO period_called (chain, period, subject, at) VALUES (:chain, :period, :subject, :at)
            ON CONFLICT DO NOTHING""";

    private PeriodCalls() {}

    /** The cases of which a period calls. */
    public static Uni<List<String>> due(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, String.class)
                        .setParameter("now", now)
                        .getResultList());
    }

    /** Whether it calls for the first time. */
    public static Uni<Boolean> once(String name, Call call) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONCE)
                        .setParameter("chain", name)
                        .setParameter("period", call.standing().period().id())
                        .setParameter("subject", call.standing().subject())
                        .setParameter("at", call.alarm().at())
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** Whatever has come and was not looked at yet is looked at first. */
    static Uni<Void> look(String name, StandardPackage standard, Facts facts, Instant now) {
        var standings = standard.standings(facts.timeline(now), now);
        return Call.due(standings, now).isEmpty() ? next(name, standard, facts, now) : schedule(name, Optional.of(now));
    }

    /** Whatever has come was looked at. */
    public static Uni<Void> next(String name, StandardPackage standard, Facts facts, Instant now) {
        var standings = standard.standings(facts.timeline(now), now);
        return schedule(
                name,
                Stream.concat(Call.next(standings, now).stream(), facts.happensNext(now).stream())
                        .min(Instant::compareTo));
    }

    private static Uni<Void> schedule(String name, Optional<Instant> at) {
        return Panache.getSession()
                .chain(session -> at.map(next -> session.createNativeQuery(SCHEDULE)
                                .setParameter("chain", name)
                                .setParameter("at", next))
                        .orElseGet(() -> session.createNativeQuery(FORGET).setParameter("chain", name))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
