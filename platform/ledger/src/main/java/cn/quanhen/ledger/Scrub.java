package cn.quanhen.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Goes through all records round and round (Art. 27): a census shows where chains end, this shows what lies before.
 * What it finds becomes a record, and so a leaf of the log, once; after a restart it is said again, which the log's
 * alarms take for the same. What it remembers lies in memory, where nobody who rewrites the database can reach it.
 */
@ApplicationScoped
public class Scrub {
    private static final Logger LOG = Logger.getLogger(Scrub.class);
    private static final int PAGE = 500;
    private static final int REPORTED_AT_A_TURN = 100;

    private final StoredRecords stored;
    private final CensusWriter writer;
    private final Clock clock;
    private final int budget;
    private final MeterRegistry metrics;
    private final Set<Finding> known = new HashSet<>();

    private Tip records = Tip.start("");
    private String tips = "";

    Scrub(StoredRecords stored, CensusWriter writer, Clock clock, CensusSettings settings, MeterRegistry metrics) {
        this.stored = stored;
        this.writer = writer;
        this.clock = clock;
        this.budget = settings.scrub();
        this.metrics = metrics;
    }

    /** Goes on from where the last turn ended, for as long as the budget lasts or until all has been seen once. */
    @Scheduled(every = "${quanhen.census.every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> turn() {
        return times(this::recordPage)
                .chain(() -> times(this::tipPage))
                .onFailure()
                .invoke(failure -> LOG.warnf("the scrub goes on at its next turn: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> times(Supplier<Uni<Boolean>> page) {
        return Uni.createFrom()
                .deferred(() -> page.get())
                .repeat()
                .whilst(more -> more)
                .select()
                .first(Math.max(1, budget / PAGE))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> recordPage() {
        return stored.records(records, PAGE).chain(rows -> {
            var page = ScrubPage.check(records, rows);
            records = rows.size() < PAGE ? Tip.start("") : page.end();
            metrics.counter("quanhen.scrub.records").increment(rows.size());
            return report(page.findings()).replaceWith(rows.size() == PAGE);
        });
    }

    private Uni<Boolean> tipPage() {
        return stored.tips(tips, PAGE).chain(rows -> {
            tips = rows.size() < PAGE ? "" : rows.getLast().tip().chain();
            var findings = rows.stream().flatMap(tip -> tip.check().stream()).toList();
            return report(findings).replaceWith(rows.size() == PAGE);
        });
    }

    /** Those beyond a turn's number are found again in the next round. */
    private Uni<Void> report(List<Finding> findings) {
        return Multi.createFrom()
                .iterable(findings)
                .filter(finding -> !known.contains(finding))
                .select()
                .first(REPORTED_AT_A_TURN)
                .onItem()
                .transformToUniAndConcatenate(finding ->
                        writer.append(finding.message(clock.instant())).invoke(() -> noted(finding)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void noted(Finding finding) {
        known.add(finding);
        metrics.counter("quanhen.scrub.findings").increment();
        LOG.errorf(
                "a stored record does not hold: %s %s",
                Entry.name(finding.chain(), finding.sequence()), finding.fault());
    }
}
