package cn.quanhen.casefile.rebuild;

import cn.quanhen.casefile.record.Cases;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Rebuilds what is kept beside the records from the records, case by case, while the service goes on. */
@ApplicationScoped
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final Cases cases;
    private final List<ReadModel> models;

    Rebuild(Cases cases, @All List<ReadModel> models) {
        this.cases = cases;
        this.models = models;
    }

    /** Of every case; a case whose records do not hold any more keeps what it has, and keeps no other back. */
    public Uni<Rebuilt> all() {
        return Panache.withTransaction(() -> each(ReadModel::forgetWhatIsNoCase))
                .chain(() -> after("", Rebuilt.NONE));
    }

    private Uni<Rebuilt> after(String name, Rebuilt done) {
        return Panache.withSession(() -> Cases.names(name))
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().item(done)
                        : each(names).chain(more -> after(names.getLast(), done.and(more))));
    }

    private Uni<Rebuilt> each(List<String> names) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(name -> Panache.withTransaction(() -> one(name))
                        .replaceWith(Rebuilt.ONE)
                        .onFailure()
                        .recoverWithItem(failure -> notRebuilt(name, failure)))
                .collect()
                .with(Collectors.reducing(Rebuilt.NONE, Rebuilt::and));
    }

    private static Rebuilt notRebuilt(String name, Throwable failure) {
        LOG.errorf("%s is not rebuilt: %s", name, failure.getMessage());
        return Rebuilt.FAILED;
    }

    private Uni<Void> one(String name) {
        return cases.hold(name)
                .chain(() -> cases.read(name))
                .chain(records -> each(model -> model.rebuild(name, records)));
    }

    private Uni<Void> each(Function<ReadModel, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(models)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last();
    }
}
