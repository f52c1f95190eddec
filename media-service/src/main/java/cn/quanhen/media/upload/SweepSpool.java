package cn.quanhen.media.upload;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/** Removes at the start what a crash left in the spool between the recording and its clearing away. */
@ApplicationScoped
class SweepSpool {
    private final Spool spool;

    SweepSpool(Spool spool) {
        this.spool = spool;
    }

    void sweep(@Observes StartupEvent start) throws Throwable {
        var uploads = spool.uploads();
        if (!uploads.isEmpty()) {
            VertxContextSupport.subscribeAndAwait(() -> finished(uploads))
                    .forEach(upload -> spool.file(upload.id).delete());
        }
    }

    private static Uni<List<UploadRow>> finished(List<UUID> uploads) {
        return Panache.withSession(() -> UploadRow.list("recording is not null and id in ?1", uploads));
    }
}
