package cn.quanhen.audit.intake;

import cn.quanhen.audit.log.LogClosed;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.EntryBundle;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** {@code POST /log/add}, for tools that write to a log; only where it is switched on. */
@ApplicationScoped
public class AddRoutes {
    private static final Logger LOG = Logger.getLogger(AddRoutes.class);

    private final LogSettings settings;
    private final Adds adds;

    AddRoutes(LogSettings settings, Adds adds) {
        this.settings = settings;
        this.adds = adds;
    }

    void routes(@Observes Router router) {
        if (settings.addEndpoint()) {
            LOG.warn("POST /log/add is switched on: anybody who reaches this node can write to the log");
            router.post("/log/add")
                    .handler(BodyHandler.create(false).setBodyLimit(EntryBundle.MAX_ENTRY))
                    .handler(this::add);
        }
    }

    private void add(RoutingContext context) {
        byte[] entry = context.body().length() <= 0
                ? new byte[0]
                : context.body().buffer().getBytes();
        if (entry.length == 0) {
            answer(context, 400, "an entry has 1 to 65535 bytes\n");
            return;
        }
        var unused = adds.add(entry)
                .subscribe()
                .with(index -> answer(context, 200, Long.toString(index)), failure -> failed(context, failure));
    }

    private static void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof LogClosed) {
            answer(context, 503, failure.getMessage() + "; try again\n");
        } else {
            context.fail(503, failure);
        }
    }

    private static void answer(RoutingContext context, int status, String text) {
        var sent = context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text);
    }
}
