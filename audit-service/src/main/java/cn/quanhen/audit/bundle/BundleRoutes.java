package cn.quanhen.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.http.RawBody;
import cn.quanhen.audit.witness.SignedCheckpoint;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Callers;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Store and forward over plain HTTP, for {@code curl}; same token and same rules as over gRPC. */
@ApplicationScoped
public class BundleRoutes {
    private static final int LARGEST_NOTE = SignedCheckpoint.LARGEST;

    private final Door door;
    private final BundleSource source;
    private final ImportBundle importBundle;
    private final Shelf shelf;
    private final TakeCosignature take;
    private final ExceptionHandlerProvider failures;

    BundleRoutes(
            Door door,
            BundleSource source,
            ImportBundle importBundle,
            Shelf shelf,
            TakeCosignature take,
            ExceptionHandlerProvider failures) {
        this.door = door;
        this.source = source;
        this.importBundle = importBundle;
        this.shelf = shelf;
        this.take = take;
        this.failures = failures;
    }

    void routes(@Observes Router router) {
        router.get("/bundles/export").handler(context -> as(context, this::exported));
        router.post("/bundles/import").handler(context -> as(context, this::imported));
        router.post("/bundles/cosignature").handler(context -> as(context, this::cosigned));
    }

    private void as(RoutingContext context, BiConsumer<RoutingContext, Caller> answer) {
        try {
            answer.accept(context, Callers.of(((QuarkusHttpUser) context.user()).getSecurityIdentity()));
        } catch (RuntimeException e) {
            Problem.answer(context, e, failures);
        }
    }

    private void exported(RoutingContext context, Caller caller) {
        door.requireCarrier(caller);
        Optional<Long> from =
                Optional.ofNullable(context.request().getParam("from")).map(BundleRoutes::number);
        long most = number(context.request().getParam("max", "0"));
        boolean payloads = yes(context.request().getParam("payloads", "false"));
        new BundleDownload(context, new BundleExport(source, caller, from, most, payloads), failures).more();
    }

    private void imported(RoutingContext context, Caller caller) {
        door.requireImporter(caller);
        Inbox inbox = new Inbox(importBundle, shelf);
        HttpServerRequest request = context.request();
        request.exceptionHandler(broken -> inbox.abandon());
        request.endHandler(end -> {
            var unused = inbox.end().whenComplete((done, failure) -> {
                if (failure == null) {
                    answer(
                            context,
                            JsonObject.of(
                                    "origin", done.header().origin(),
                                    "fromSize", done.header().from(),
                                    "toSize", done.header().to(),
                                    "waits", done.waits(),
                                    "mirroredSize", done.mirrored(),
                                    "cosigned", done.cosigned()));
                } else {
                    Problem.answer(context, failure, failures);
                }
            });
        });
        request.handler(piece -> {
            request.pause();
            // What fails is told at the end: the rest is read and let go, so that the client hears the answer.
            var unused = inbox.write(piece.getBytes()).whenComplete((done, failure) -> request.resume());
        });
    }

    private void cosigned(RoutingContext context, Caller caller) {
        door.requireCarrier(caller);
        RawBody.read(
                context,
                LARGEST_NOTE,
                note -> take(context, note),
                () -> Problem.answer(context, tooLarge(), failures));
    }

    private void take(RoutingContext context, byte[] note) {
        var unused = take.handle(new String(note, UTF_8))
                .subscribe()
                .with(
                        size -> answer(context, JsonObject.of("treeSize", size)),
                        failure -> Problem.answer(context, failure, failures));
    }

    private static Refusal tooLarge() {
        return Refusal.of(Reason.INVALID_REQUEST)
                .because("检查点超过" + LARGEST_NOTE + "字节")
                .remedy("请只带回市级导入该县数据包时答复的检查点原文");
    }

    private static void answer(RoutingContext context, JsonObject body) {
        var unused = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body.encode());
    }

    private static boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Refusal.of(Reason.INVALID_REQUEST)
                    .because("参数 payloads 只能是 true 或者 false")
                    .remedy("请以 payloads=true 或者 payloads=false 重试");
        }
        return text.equals("true");
    }

    private static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw Refusal.of(Reason.INVALID_REQUEST).because("参数不是大小").remedy("请以不小于0的整数重试，不带前导零");
        }
        return Long.parseLong(text);
    }
}
