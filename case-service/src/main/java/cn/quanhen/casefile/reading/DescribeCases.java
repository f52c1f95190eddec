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
 * Describes at each start the cases whose line of the index does not describe them yet, such as those from before it
 * did. Each case is held while its line is written, so the service goes on meanwhile, and the next start goes on.
 */
@ApplicationScoped
class DescribeCases {
    private static final Logger LOG = Logger.getLogger(DescribeCases.class);
    private static final int PAGE = 500;
    private static final String LACKING =
            "SELECT name FROM case_index WHERE phase IS NULL AND name > $1 ORDER BY name LIMIT $2";

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

    /** Writes the lines that do not describe their case yet; answers how many. */
    Uni<Long> lacking() {
        return after("", 0);
    }

    private Uni<Long> after(String name, long written) {
        return pool.preparedQuery(LACKING)
                .execute(Tuple.of(name, PAGE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().item(written)
                        : write(names).chain(more -> after(names.getLast(), written + more)));
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
