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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the index of cases from their records: at each start what it lacks, and all of it where
 * {@code quanhen.case-index.rebuild} asks. Each case is held while its line is written, so the service goes on
 * meanwhile, and whatever stops it, the next start goes on.
 */
@ApplicationScoped
class RebuildIndex {
    private static final Logger LOG = Logger.getLogger(RebuildIndex.class);
    private static final int PAGE = 500;
    private static final String CASES = """
            SELECT c.name FROM chain c LEFT JOIN case_index i ON i.name = c.name
            WHERE c.name > $1 AND c.name ~ '^counties/[^/]+/agencies/[^/]+/cases/[^/]+$'
                AND ($2 OR i.phase IS NULL)
            ORDER BY c.name LIMIT $3""";
    private static final String ORPHANS =
            "DELETE FROM case_index i WHERE NOT EXISTS (SELECT FROM chain c WHERE c.name = i.name)";

    private final Pool pool;
    private final Cases cases;
    private final boolean everything;

    RebuildIndex(
            Pool pool,
            Cases cases,
            @ConfigProperty(name = "quanhen.case-index.rebuild", defaultValue = "false") boolean everything) {
        this.pool = pool;
        this.cases = cases;
        this.everything = everything;
    }

    void start(@Observes StartupEvent started) {
        VertxContextSupport.subscribe(
                () -> (everything ? all() : lacking()).toMulti(),
                subscribe -> subscribe.with(
                        written -> LOG.infof("the index of cases is whole, %d lines were written", written),
                        failure -> LOG.errorf("the index of cases is not whole: %s", failure.getMessage())));
    }

    /** Writes every line anew and removes those of no case; answers how many it wrote. */
    Uni<Long> all() {
        return pool.query(ORPHANS).execute().chain(() -> from("", true, 0));
    }

    /** Writes the lines that are not there or do not describe their case yet; answers how many. */
    Uni<Long> lacking() {
        return from("", false, 0);
    }

    private Uni<Long> from(String after, boolean all, long written) {
        return pool.preparedQuery(CASES)
                .execute(Tuple.of(after, all, PAGE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().item(written)
                        : write(names).chain(more -> from(names.getLast(), all, written + more)));
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
        return Panache.withTransaction(() -> cases.index(name))
                .replaceWith(true)
                .onFailure(Refusal.class)
                .invoke(failure -> LOG.errorf("%s is not in the index: %s", name, failure.getMessage()))
                .onFailure(Refusal.class)
                .recoverWithItem(false);
    }
}
