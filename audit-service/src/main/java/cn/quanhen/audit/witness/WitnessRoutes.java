package cn.quanhen.audit.witness;

import cn.quanhen.audit.http.RawBody;
import cn.quanhen.audit.log.Resource;
import cn.quanhen.tlog.Verifier;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The witness over HTTP, where this node is one. Nobody needs a token: the log's signature speaks for the request. */
@ApplicationScoped
public class WitnessRoutes {
    private static final Logger LOG = Logger.getLogger(WitnessRoutes.class);
    private static final AddCheckpointAnswer TOO_LARGE = AddCheckpointAnswer.refused(
            413,
            "the request is larger than " + SignedCheckpoint.LARGEST
                    + " bytes: send the checkpoint with the log's own signature lines alone");

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
            router.post("/witness/add-checkpoint").handler(this::read);
            Resource.serve(router, "/witness/vkey", context -> tell(context, key.verifier()));
            Resource.serve(router, "/witness/vkey-ml-dsa-44", context -> tell(context, key.lastingVerifier()));
        }
    }

    private void read(RoutingContext context) {
        RawBody.read(context, SignedCheckpoint.LARGEST, body -> add(context, body), () -> refuse(context, TOO_LARGE));
    }

    private void add(RoutingContext context, byte[] body) {
        var unused = witness.add(body).subscribe().with(answer -> end(context, answer), failure -> {
            LOG.error("the witness could not decide", failure);
            refuse(context, AddCheckpointAnswer.undecided(failure));
        });
    }

    /** What the witness itself has not answered, and so not counted. */
    private void refuse(RoutingContext context, AddCheckpointAnswer answer) {
        answers.count(answer.status());
        end(context, answer);
    }

    private static void tell(RoutingContext context, Verifier verifier) {
        Resource.text(context, verifier.vkey() + "\n");
    }

    private static void end(RoutingContext context, AddCheckpointAnswer answer) {
        var unused = context.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.type())
                .end(answer.body());
    }
}
