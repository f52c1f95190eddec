package cn.quanhen.audit.bundle;

import cn.quanhen.audit.supervision.Contradiction;
import cn.quanhen.audit.witness.Counties;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.WitnessHead;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes a bundle in: believes nothing of it, applies what follows on what the city holds, and keeps the rest until it
 * does. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class ImportBundle {
    private static final Logger LOG = Logger.getLogger(ImportBundle.class);

    private final Counties counties;
    private final CityLog city;
    private final Shelf shelf;
    private final ReentrantLock importing = new ReentrantLock();

    ImportBundle(Counties counties, CityLog city, Shelf shelf) {
        this.counties = counties;
        this.city = city;
        this.shelf = shelf;
    }

    /**
     * Imports a file, which is gone afterwards.
     *
     * @throws Refusal where it is refused; then nothing has changed
     */
    Imported handle(Path path) {
        importing.lock();
        try {
            BundleFile file = BundleFile.open(path);
            CountyLog log = counties.find(file.header().origin()).orElseThrow(() -> unknown(file));
            Note last = log.own(BundleCheck.verify(file, new Trust(log.origin(), log.key(), List.of(), 0)));
            compare(log, file, last);
            return apply(log, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            shelf.drop(path);
            importing.unlock();
        }
    }

    private void compare(CountyLog log, BundleFile file, Note last) throws IOException {
        try {
            new Overlap(city, log, city.mirrored(log)).check(file);
        } catch (Refusal contradiction) {
            city.observe(last);
            throw contradiction;
        }
    }

    private Imported apply(CountyLog log, BundleFile file) throws IOException {
        BundleHeader header = file.header();
        Application application = new Application(city, log);
        if (header.from() <= application.reached()) {
            application.apply(file);
            onward(application, shelf.of(log.origin()), Optional.empty());
        } else {
            onward(application, shelf.of(log.origin()), Optional.of(file));
        }
        boolean waits = application.mirrored() < header.to();
        if (waits) {
            shelf.keep(file);
        }
        LOG.infof(
                "bundle of %s from %d to %d: %s, mirrored %d",
                header.origin(), header.from(), header.to(), waits ? "waits" : "applied", application.mirrored());
        return imported(log, header, waits);
    }

    /**
     * Applies what waited, and the new one among it. What waited and does not follow after all is let go: its
     * checkpoints are kept as evidence.
     */
    private void onward(Application application, List<BundleFile> waited, Optional<BundleFile> fresh)
            throws IOException {
        List<BundleFile> run = Stream.concat(waited.stream(), fresh.stream())
                .sorted(Comparator.comparingLong(file -> file.header().from()))
                .toList();
        for (BundleFile next : run) {
            if (next.header().from() <= application.reached()) {
                try {
                    application.apply(next);
                } catch (Refusal | Contradiction e) {
                    if (fresh.filter(next::equals).isPresent()) {
                        throw e;
                    }
                    LOG.errorf("a bundle that waited does not follow: %s", e.getMessage());
                    shelf.drop(next.path());
                    return;
                }
            }
        }
        waited.stream()
                .filter(done -> done.header().to() <= application.mirrored())
                .forEach(done -> shelf.drop(done.path()));
    }

    private Imported imported(CountyLog log, BundleHeader header, boolean waits) {
        long mirrored = city.mirrored(log);
        String cosigned = city.head(log)
                .filter(head -> head.size() == mirrored)
                .map(WitnessHead::note)
                .orElse("");
        return new Imported(header, waits, mirrored, cosigned);
    }

    private static Refusal unknown(BundleFile file) {
        return Refusal.of(Reason.BUNDLE_OF_UNKNOWN_LOG)
                .because("本市未登记该日志，不能导入其数据包")
                .remedy("请核对县级节点，或先在见证配置中登记该日志")
                .fact("origin", file.header().origin());
    }

    /**
     * What became of it.
     *
     * @param header of the bundle
     * @param waits whether it waits for entries before it
     * @param mirrored how many entries of the log the city holds
     * @param cosigned the cosigned checkpoint at that size; empty where there is none
     */
    record Imported(BundleHeader header, boolean waits, long mirrored, String cosigned) {}
}
