package cn.quanhen.signature.signing;

import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.requests.Requests;
import cn.quanhen.signature.ofd.OfdDocument;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.seal.Seals;
import cn.quanhen.signature.seal.Sha256;
import cn.quanhen.signature.trust.Sm2;
import cn.quanhen.signature.trust.Workers;
import cn.quanhen.signature.v1.ApplySealRequest;
import cn.quanhen.signature.v1.ApplySealResponse;
import cn.quanhen.signature.v1.SealUsed;
import com.google.protobuf.ByteString;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts an agency's seal on a document (Art. 14). The sealed file leaves the service only once its use of the seal is
 * recorded: the record and the answer that holds the file are one transaction, so a crash before it leaves neither, and
 * a retry after it gets that very file.
 */
@ApplicationScoped
public class ApplySeal {
    private static final String METHOD = "quanhen.signature.v1.SignatureService/ApplySeal";
    private static final double MIDDLE = 0.5;

    private final Seals seals;
    private final EarlierSignatures earlier;
    private final Workers workers;
    private final Ledger ledger;
    private final Requests requests;
    private final MeterRegistry metrics;
    private final Clock clock;

    ApplySeal(
            Seals seals,
            EarlierSignatures earlier,
            Workers workers,
            Ledger ledger,
            Requests requests,
            MeterRegistry metrics,
            Clock clock) {
        this.seals = seals;
        this.earlier = earlier;
        this.workers = workers;
        this.ledger = ledger;
        this.requests = requests;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The sealed file and the record of the seal's use; the first answer again for a retry. */
    public Uni<ApplySealResponse> handle(ApplySealRequest request, Caller caller) {
        Access.requireWriter(caller, request.getSeal(), Role.SERVICE);
        return Panache.withTransaction(() ->
                        requests.answered(caller, METHOD, request.getRequestId(), request, ApplySealResponse.parser()))
                .chain(first ->
                        first.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> seal(request, caller)));
    }

    private Uni<ApplySealResponse> seal(ApplySealRequest request, Caller caller) {
        var now = clock.instant();
        return workers.run(() -> seal(request, now))
                .chain(done -> Panache.withTransaction(() -> record(request, done, caller, now)))
                .invoke(() -> metrics.counter("quanhen.seals.applied").increment());
    }

    /** The file, and whether the riding seal is on it. */
    private record Sealed(byte[] ofd, boolean riding) {}

    private Sealed seal(ApplySealRequest request, Instant now) {
        var seal = seals.require(request.getSeal());
        seal.requireInForce(now);
        var ofd = request.getOfd().toByteArray();
        earlier.requireWhole(ofd, now);
        var document = OfdDocument.of(OfdPackage.read(ofd));
        var picture = seal.ses().info().picture();
        var appearances =
                new ArrayList<>(List.of(Placements.of(request.getPlacement()).on(document)));
        if (request.getRiding()) {
            appearances.addAll(new Riding(picture.width(), picture.height(), MIDDLE).over(document.pages()));
        }
        var done = OfdSigner.sign(ofd, seal.ses(), seal.signer(), appearances, now);
        return new Sealed(done, appearances.size() > 1);
    }

    private Uni<ApplySealResponse> record(ApplySealRequest request, Sealed done, Caller caller, Instant now) {
        var use = SealUsed.newBuilder()
                .setDocument(request.getDocument())
                .setBeforeSha256(ByteString.copyFrom(Sha256.of(request.getOfd().toByteArray())))
                .setSha256(ByteString.copyFrom(Sha256.of(done.ofd())))
                .setSm3(ByteString.copyFrom(Sm2.digest(done.ofd())))
                .setRiding(done.riding())
                .setOnBehalfOf(request.getOnBehalfOf())
                .build();
        var append = new Append(request.getSeal(), use, now, now, caller, request.getRequestId());
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                ApplySealResponse.parser(),
                () -> ledger.append(append)
                        .map(entry -> ApplySealResponse.newBuilder()
                                .setOfd(ByteString.copyFrom(done.ofd()))
                                .setSealUse(entry.name())
                                .build()));
    }
}
