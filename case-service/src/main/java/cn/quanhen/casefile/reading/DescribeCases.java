package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.record.Cases;
import cn.quanhen.refusal.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Describes, at each start, the cases that the index does not describe yet, after an update for instance. Each case is
 * held while its line is written, so the service goes on meanwhile, and whatever stops it, the next start goes on.
 */
@ApplicationScoped
class DescribeCases {
    private static final Logger LOG = Logger.getLogger(DescribeCases.class);
    private static final int PAGE = 500;
    private static final String CASES = """
            SELECT c.name FROM chain c LEFT JOIN case_index i ON i.name = c.name
            WHERE c.name > $1 AND c.name ~ '^counties/[^/]+/agencies/[^/]+/cases/[^/]+$' AND i.phase IS NULL
            ORDER BY c.name LIMIT $2""";

    private final Pool pool;
    private final Cases cases;

    DescribeCases(Pool pool, Cases cases) {
        this.pool = pool;
        this.cases = cases;
    }

    void start(@Observes StartupEvent started) {
        VertxContextSupport.subscribe(
                () -> lacking().toMulti(),
                subscribe -> subscribe.with(
                        written -> LOG.infof("the index of cases is whole, %d lines were written", written),
                        failure -> LOG.errorf("the index of cases is not whole: %s", failure.getMessage())));
    }

    /** Writes the lines that are not there or do not describe their case yet; answers how many. */
    Uni<Long> lacking() {
        return from("", 0);
    }

    private Uni<Long> from(String after, long written) {
        return pool.preparedQuery(CASES)
                .execute(Tuple.of(after, PAGE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().item(written)
                        : write(names).chain(more -> from(names.getLast(), written + more)));
    }

    private Uni<Long> write(List<String> names) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .filter(written -> written)
                .collect()
                .with(Collectors.counting());
    }

    /** A case that does not hold is named and passed over: the others are found all the same. */
    private Uni<Boolean> write(String name) {
        return Panache.withTransaction(
                        () -> cases.hold(name).chain(() -> cases.read(name)).chain(cases::index))
                .replaceWith(true)
                .onFailure(Refusal.class)
                .invoke(failure -> LOG.errorf("%s is not in the index: %s", name, failure.getMessage()))
                .onFailure(Refusal.class)
                .recoverWithItem(false);
    }
}
