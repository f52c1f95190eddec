package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Vigil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whoever waits for it that a larger checkpoint was published, by this replica or another. */
@ApplicationScoped
public class HeadWatch {
    private final Vigil<Long, SignedHead> published;
    private final Vigil<Long, SignedHead> cosigned;

    HeadWatch(Checkpoints checkpoints, Vertx vertx) {
        this.published = new Vigil<>(vertx, sizes -> checkpoints.published().map(head -> beyond(sizes, head)));
        this.cosigned = new Vigil<>(vertx, sizes -> checkpoints.cosigned().map(head -> beyond(sizes, head)));
    }

    /** A published checkpoint of a larger tree than this; waits until the caller gives up. */
    public Uni<SignedHead> published(long size) {
        return published.await(size);
    }

    /** A cosigned checkpoint of a larger tree than this; waits until the caller gives up. */
    public Uni<SignedHead> cosigned(long size) {
        return cosigned.await(size);
    }

    private static Map<Long, SignedHead> beyond(Set<Long> sizes, Optional<SignedHead> newest) {
        return newest.map(head -> sizes.stream()
                        .filter(size -> size < head.size())
                        .collect(Collectors.toMap(Function.identity(), size -> head)))
                .orElse(Map.of());
    }
}
