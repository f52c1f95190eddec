package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Resource;
import cn.quanhen.audit.log.TileRoutes;
import cn.quanhen.audit.witness.Counties;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.tlog.EntryBundle;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Serves the mirrors to anybody, each as the log itself would be (tlog-tiles), under {@code /mirror/{county}/}: a
 * county's log outlives the county's node.
 */
@ApplicationScoped
public class MirrorRoutes {
    private static final String PREFIX = "/mirror/";

    private final SupervisionSettings settings;
    private final Counties counties;
    private final MirrorReader mirror;

    MirrorRoutes(SupervisionSettings settings, Counties counties, MirrorReader mirror) {
        this.settings = settings;
        this.counties = counties;
        this.mirror = mirror;
    }

    void routes(@Observes Router router) {
        if (settings.enabled()) {
            serve(router, "checkpoint", this::checkpoint);
            serve(router, "tile/*", this::tile);
        }
    }

    private void serve(Router router, String path, BiFunction<RoutingContext, CountyLog, Uni<Boolean>> answer) {
        Resource.serve(router, PREFIX + ":county/" + path, context -> of(context, log -> answer.apply(context, log)));
    }

    private void of(RoutingContext context, Function<CountyLog, Uni<Boolean>> answer) {
        var unused = counties.all().stream()
                .filter(log -> log.county().equals(context.pathParam("county")))
                .findFirst()
                .map(answer)
                .orElseGet(() -> Uni.createFrom().item(false))
                .subscribe()
                .with(
                        found -> {
                            if (!found) {
                                context.fail(404);
                            }
                        },
                        failure -> context.fail(503, failure));
    }

    private Uni<Boolean> checkpoint(RoutingContext context, CountyLog log) {
        return mirror.checkpoint(log).map(found -> {
            found.ifPresent(published -> Resource.text(context, published.note()));
            return found.isPresent();
        });
    }

    private Uni<Boolean> tile(RoutingContext context, CountyLog log) {
        TilePath path;
        try {
            path = TilePath.parse(context.request().path().substring((PREFIX + log.county() + "/").length()));
        } catch (MalformedException e) {
            return Uni.createFrom().item(false);
        }
        return bytes(log, path).map(found -> {
            found.ifPresent(bytes -> TileRoutes.answer(context, path, bytes));
            return found.isPresent();
        });
    }

    private Uni<Optional<byte[]>> bytes(CountyLog log, TilePath path) {
        return path.level() == TilePath.ENTRIES
                ? mirror.bundle(log, path)
                        .map(all -> Optional.of(all)
                                .filter(entries -> entries.size() == path.width())
                                .map(EntryBundle::format))
                : mirror.tile(log, path).map(found -> found.map(Tile::bytes));
    }
}
