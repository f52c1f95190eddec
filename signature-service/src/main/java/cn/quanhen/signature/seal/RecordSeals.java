package cn.quanhen.signature.seal;

import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.requests.Requests;
import cn.quanhen.signature.v1.Seal;
import cn.quanhen.signature.v1.SealMade;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins each seal's chain with the record that it was made, before the service takes a call. A seal that was made
 * anew, because its key was lost or exchanged, is a further record: nobody exchanges a seal unseen.
 */
@ApplicationScoped
public class RecordSeals {
    private static final String METHOD = "quanhen.signature/MakeSeal";

    private final Seals seals;
    private final Ledger ledger;
    private final Requests requests;
    private final Clock clock;
    private final Caller self;

    RecordSeals(
            Seals seals,
            Ledger ledger,
            Requests requests,
            Clock clock,
            @ConfigProperty(name = "quanhen.county") String county) {
        this.seals = seals;
        this.ledger = ledger;
        this.requests = requests;
        this.clock = clock;
        this.self = new Caller("signature-service", "签章服务", county, "", Set.of(Role.SERVICE), "");
    }

    void atStart(@Observes StartupEvent started) throws Throwable {
        for (var seal : seals.all()) {
            var recorded = VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> record(seal)));
            if (!recorded.getName().equals(seal.name())) {
                throw new IllegalStateException("another seal stands under the id of " + seal.name());
            }
        }
    }

    private Uni<Seal> record(AgencySeal seal) {
        var message = SealMessages.of(seal);
        var id = UUID.nameUUIDFromBytes(
                        (seal.name() + Sha256.hex(seal.ses().der())).getBytes(StandardCharsets.US_ASCII))
                .toString();
        return requests.once(
                self,
                METHOD,
                id,
                message,
                Seal.parser(),
                () -> ledger.append(made(seal, id)).replaceWith(message));
    }

    private Append made(AgencySeal seal, String requestId) {
        Instant now = clock.instant();
        var properties = seal.ses().info().properties();
        var content = SealMade.newBuilder()
                .setTitle(properties.name())
                .setSesSealSha256(ByteString.copyFrom(Sha256.of(seal.ses().der())))
                .setCertificateSha256(ByteString.copyFrom(
                        Sha256.of(SealMessages.encoded(seal.signer().certificate()))))
                .build();
        return new Append(seal.name(), content, properties.made(), now, self, requestId);
    }
}
