package cn.quanhen.signature.party;

import cn.quanhen.clock.Ids;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.requests.Requests;
import cn.quanhen.signature.party.PartySigner.Signed;
import cn.quanhen.signature.seal.SealMessages;
import cn.quanhen.signature.seal.Sha256;
import cn.quanhen.signature.signing.EarlierSignatures;
import cn.quanhen.signature.signing.Placements;
import cn.quanhen.signature.trust.Sm2;
import cn.quanhen.signature.trust.Workers;
import cn.quanhen.signature.v1.ApplyPartySignatureRequest;
import cn.quanhen.signature.v1.ApplyPartySignatureResponse;
import cn.quanhen.signature.v1.PartySigned;
import com.google.protobuf.ByteString;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a person's signature on a document and records it in the document's chain {@code {document}/signatures} (Art.
 * 15). As with a seal, record and answer are one transaction.
 */
@ApplicationScoped
public class ApplyPartySignature {
    private static final String METHOD = "quanhen.signature.v1.SignatureService/ApplyPartySignature";

    private final PartySigner signer;
    private final EarlierSignatures earlier;
    private final Workers workers;
    private final Ledger ledger;
    private final Requests requests;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Ids ids;

    ApplyPartySignature(
            PartySigner signer,
            EarlierSignatures earlier,
            Workers workers,
            Ledger ledger,
            Requests requests,
            MeterRegistry metrics,
            Clock clock,
            Ids ids) {
        this.signer = signer;
        this.earlier = earlier;
        this.workers = workers;
        this.ledger = ledger;
        this.requests = requests;
        this.metrics = metrics;
        this.clock = clock;
        this.ids = ids;
    }

    /** The signed file and the record of it; the first answer again for a retry. */
    public Uni<ApplyPartySignatureResponse> handle(ApplyPartySignatureRequest request, Caller caller) {
        Access.requireWriter(caller, request.getDocument(), Role.SERVICE);
        return Panache.withTransaction(() -> requests.answered(
                        caller, METHOD, request.getRequestId(), request, ApplyPartySignatureResponse.parser()))
                .chain(first ->
                        first.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> sign(request, caller)));
    }

    private Uni<ApplyPartySignatureResponse> sign(ApplyPartySignatureRequest request, Caller caller) {
        var now = clock.instant();
        var act = act(request, now);
        return workers.run(() -> {
                    earlier.requireWhole(act.ofd(), now);
                    return signer.sign(act, now, ids.next());
                })
                .chain(signed -> Panache.withTransaction(() -> record(request, act, signed, caller, now)))
                .invoke(() ->
                        metrics.counter("quanhen.party.signatures.applied").increment());
    }

    private static PartySignature act(ApplyPartySignatureRequest request, Instant now) {
        var signedAt = Instant.ofEpochSecond(
                request.getSignedAt().getSeconds(), request.getSignedAt().getNanos());
        if (signedAt.isAfter(now)) {
            throw Refusal.of(Reason.HAPPENED_IN_FUTURE)
                    .article("第三条")
                    .because("签名时间晚于现在")
                    .remedy("请校准平板的时钟后重新签名")
                    .fact("signedAt", signedAt)
                    .fact("now", now);
        }
        return new PartySignature(
                request.getOfd().toByteArray(),
                request.getSignedBy(),
                signedAt,
                new Png(request.getSignatureImage().toByteArray()),
                Optional.of(request.getHandPrintImage())
                        .filter(print -> !print.isEmpty())
                        .map(print -> new Png(print.toByteArray())),
                Placements.of(request.getPlacement()));
    }

    private Uni<ApplyPartySignatureResponse> record(
            ApplyPartySignatureRequest request, PartySignature act, Signed signed, Caller caller, Instant now) {
        var content = PartySigned.newBuilder()
                .setDocument(request.getDocument())
                .setSignedBy(request.getSignedBy())
                .setBeforeSha256(ByteString.copyFrom(Sha256.of(act.ofd())))
                .setSha256(ByteString.copyFrom(Sha256.of(signed.ofd())))
                .setSm3(ByteString.copyFrom(Sm2.digest(signed.ofd())))
                .setCertificateSha256(ByteString.copyFrom(Sha256.of(SealMessages.encoded(signed.certificate()))))
                .build();
        var chain = request.getDocument() + "/signatures";
        var append = new Append(chain, content, act.signedAt(), now, caller, request.getRequestId());
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                ApplyPartySignatureResponse.parser(),
                () -> ledger.append(append)
                        .map(entry -> ApplyPartySignatureResponse.newBuilder()
                                .setOfd(ByteString.copyFrom(signed.ofd()))
                                .setRecord(entry.name())
                                .build()));
    }
}
