package cn.quanhen.audit.intake;

import cn.quanhen.audit.http.RawBody;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.LogClosed;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.EntryBundle;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** {@code POST /log/add}, for tools that write to a log; only where it is switched on. */
@ApplicationScoped
public class AddRoutes {
    private static final Logger LOG = Logger.getLogger(AddRoutes.class);

    private static final String BOUNDS = "an entry has 1 to " + EntryBundle.MAX_ENTRY + " bytes\n";

    private final LogSettings settings;
    private final Adds adds;

    AddRoutes(LogSettings settings, Adds adds) {
        this.settings = settings;
        this.adds = adds;
    }

    void routes(@Observes Router router) {
        if (settings.addEndpoint()) {
            LOG.warn("POST /log/add is switched on: anybody who reaches this node can write to the log");
            router.post("/log/add").handler(this::read);
        }
    }

    private void read(RoutingContext context) {
        RawBody.read(context, EntryBundle.MAX_ENTRY, entry -> add(context, entry), () -> answer(context, 413, BOUNDS));
    }

    private void add(RoutingContext context, byte[] entry) {
        if (entry.length == 0) {
            answer(context, 400, BOUNDS);
            return;
        }
        if (Leaf.parse(entry).isPresent()) {
            answer(
                    context,
                    400,
                    "this is the form of a service's record, which comes with its payload; add other bytes\n");
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
            LOG.error("an entry could not be added", failure);
            answer(context, 503, "the entry could not be kept; try again\n");
        }
    }

    private static void answer(RoutingContext context, int status, String text) {
        var sent = context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text);
    }
}
