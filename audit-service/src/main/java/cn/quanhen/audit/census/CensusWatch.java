package cn.quanhen.audit.census;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Calls the roll, and looks, turn by turn, at what censuses wait, what came without what goes before it, and which
 * service is silent.
 */
@ApplicationScoped
public class CensusWatch {
    private static final Logger LOG = Logger.getLogger(CensusWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Reconciler reconciler;
    private final Links links;
    private final HeldRecords held;
    private final CensusSources sources;
    private final CensusRequests requests;
    private final CensusAlarms alarms;
    private final CensusSettings settings;
    private final Clock clock;
    private final Instant started;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final ReentrantLock looking = new ReentrantLock();
    private long linked;
    private boolean stopped;

    CensusWatch(
            Reconciler reconciler,
            Links links,
            HeldRecords held,
            CensusSources sources,
            CensusRequests requests,
            CensusAlarms alarms,
            CensusSettings settings,
            Clock clock) {
        this.reconciler = reconciler;
        this.links = links;
        this.held = held;
        this.sources = sources;
        this.requests = requests;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Scheduled(every = "${quanhen.census.turn:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        looking.lock();
        try {
            if (!stopped) {
                each(this::callRoll, reconciler::turn, this::link, this::overdue, this::delivered);
            }
        } finally {
            looking.unlock();
        }
    }

    /** What one cannot do does not keep the others from their turn. */
    private static void each(Runnable... parts) {
        for (Runnable part : parts) {
            try {
                part.run();
            } catch (RuntimeException e) {
                LOG.warnf("the censuses are looked at again at the next turn: %s", e.getMessage());
            }
        }
    }

    /** Lets the last turn end before the database's pool is closed. */
    void stop(@Observes ShutdownEvent event) {
        looking.lock();
        stopped = true;
        looking.unlock();
    }

    private void callRoll() {
        await(sources.due(settings.rollCall())).forEach(source -> await(requests.ask(source)));
    }

    /** Each record once, after the grace; after a start all of them. */
    private void link() {
        Instant now = clock.instant();
        marks.addLast(new Mark(await(held.newest()), now));
        while (!marks.isEmpty() && marks.peekFirst().at().plus(settings.grace()).isBefore(now)) {
            long until = marks.removeFirst().seen();
            if (until > linked) {
                await(links.broken(linked, until))
                        .forEach(broken -> await(alarms.raise(broken.source(), List.of(broken.difference()))));
                linked = until;
            }
        }
    }

    private void overdue() {
        Instant since = clock.instant().minus(settings.overdueAfter());
        if (started.isBefore(since)) {
            await(sources.overdue(since)).forEach(source -> await(alarms.overdue(source)));
        }
    }

    private void delivered() {
        for (String record : await(alarms.undelivered())) {
            if (await(held.holds(record))) {
                await(alarms.delivered(record));
            }
        }
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }

    /** What had come by then. */
    private record Mark(long seen, Instant at) {}
}
