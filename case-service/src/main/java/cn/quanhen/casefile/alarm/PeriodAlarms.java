package cn.quanhen.casefile.alarm;

import cn.quanhen.casefile.period.Call;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.HeldCase;
import cn.quanhen.casefile.record.PeriodCalls;
import cn.quanhen.casefile.standard.Standards;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.clock.Ids;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Tells, once each, that a period is about to fall due, does, or has (Art. 26, 31). What called is on record in a chain
 * beside the case, so that it reaches the log and the city, and the case's own chain holds acts of enforcement only.
 */
@ApplicationScoped
public class PeriodAlarms {
    private static final Logger LOG = Logger.getLogger(PeriodAlarms.class);

    private final Cases cases;
    private final Standards standards;
    private final Ledger ledger;
    private final Clock clock;
    private final Ids ids;

    PeriodAlarms(Cases cases, Standards standards, Ledger ledger, Clock clock, Ids ids) {
        this.cases = cases;
        this.standards = standards;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** Goes through the cases of which a period calls, each once and in a transaction of its own. */
    @Scheduled(every = "${quanhen.periods.every:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> turn() {
        return turn(clock.instant(), "");
    }

    private Uni<Void> turn(Instant now, String after) {
        return Panache.withSession(() -> PeriodCalls.due(now, after))
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : each(names, now).chain(() -> turn(now, names.getLast())));
    }

    private Uni<Void> each(List<String> names, Instant now) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(
                        name -> tell(name, now).onFailure().recoverWithUni(failure -> later(name, now, failure)))
                .collect()
                .last();
    }

    private Uni<Void> later(String name, Instant now, Throwable failure) {
        LOG.warnf("the periods of a case call later, since the case cannot be read: %s", failure.getMessage());
        return Panache.withTransaction(() -> PeriodCalls.postpone(name, now));
    }

    private Uni<Void> tell(String name, Instant now) {
        return Panache.withTransaction(() -> cases.hold(name)
                .chain(held -> tell(name, held, standards.pinned(held.file().standard()), now)));
    }

    private Uni<Void> tell(String name, HeldCase held, StandardPackage standard, Instant now) {
        return Multi.createFrom()
                .iterable(Call.due(standard.standings(held.facts().timeline(now), now), now))
                .onItem()
                .transformToUniAndConcatenate(call -> PeriodCalls.once(name, call.key())
                        .chain(first -> first
                                ? write(PeriodMessage.of(
                                        name, call, standard, now, ids.next().toString()))
                                : Uni.createFrom().voidItem()))
                .collect()
                .last()
                .chain(() -> PeriodCalls.schedule(name, standard, held.facts(), now));
    }

    /** A chain grows by one record at a time, so each is written before the next is begun. */
    private Uni<Void> write(Append record) {
        return ledger.append(record).chain(() -> Panache.getSession().chain(Mutiny.Session::flush));
    }
}
