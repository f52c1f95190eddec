package cn.quanhen.audit.witness;

import cn.quanhen.tlog.Verifier;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The witness over HTTP, where this node is one. Nobody needs a token: the log's signature speaks for the request. */
@ApplicationScoped
public class WitnessRoutes {
    private final WitnessSettings settings;
    private final Witness witness;
    private final WitnessKey key;
    private final WitnessAnswers answers;

    WitnessRoutes(WitnessSettings settings, Witness witness, WitnessKey key, WitnessAnswers answers) {
        this.settings = settings;
        this.witness = witness;
        this.key = key;
        this.answers = answers;
    }

    void routes(@Observes Router router) {
        if (settings.enabled()) {
            router.post("/witness/add-checkpoint")
                    .handler(BodyHandler.create(false).setBodyLimit(SignedCheckpoint.LARGEST))
                    .handler(this::add)
                    .failureHandler(this::failed);
            router.get("/witness/vkey").handler(context -> tell(context, key.verifier()));
            router.get("/witness/vkey-ml-dsa-44").handler(context -> tell(context, key.lastingVerifier()));
        }
    }

    private void add(RoutingContext context) {
        Buffer body = context.body().buffer();
        var unused = witness.add(body == null ? new byte[0] : body.getBytes())
                .subscribe()
                .with(answer -> end(context, answer), failure -> context.fail(503, failure));
    }

    private void failed(RoutingContext context) {
        answers.count(context.statusCode());
        context.next();
    }

    private static void tell(RoutingContext context, Verifier verifier) {
        end(context, AddCheckpointAnswer.cosigned(verifier.vkey() + "\n"));
    }

    private static void end(RoutingContext context, AddCheckpointAnswer answer) {
        var unused = context.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.type())
                .end(answer.body());
    }
}
