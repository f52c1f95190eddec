package cn.quanhen.casefile.mandate;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.v1.MandateRevoked;
import cn.quanhen.casefile.v1.RevokeMandateRequest;
import cn.quanhen.casefile.v1.RevokeMandateResponse;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The principal takes back what it has entrusted (收回委托). */
@ApplicationScoped
public class RevokeMandate {
    private static final String METHOD = "quanhen.casefile.v1.MandateService/RevokeMandate";

    private final Ledger ledger;
    private final Mandates mandates;
    private final Agencies agencies;
    private final Requests requests;
    private final Clock clock;

    RevokeMandate(Ledger ledger, Mandates mandates, Agencies agencies, Requests requests, Clock clock) {
        this.ledger = ledger;
        this.mandates = mandates;
        this.agencies = agencies;
        this.requests = requests;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<RevokeMandateResponse> handle(RevokeMandateRequest request, Caller caller) {
        Access.requireWriter(caller, request.getName(), Role.LEADER);
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                RevokeMandateResponse.parser(),
                () -> revoke(request, caller));
    }

    private Uni<RevokeMandateResponse> revoke(RevokeMandateRequest request, Caller caller) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Moment.CHINA);
        return ledger.lock(request.getName())
                .chain(() -> mandates.require(request.getName()))
                .invoke(entries -> MandateRules.stands(MandateRecords.of(entries), today))
                .chain(() -> revoked(request, today, now, caller))
                .chain(() -> mandates.require(request.getName()))
                .map(entries -> RevokeMandateResponse.newBuilder()
                        .setMandate(MandateMessages.of(
                                entries,
                                agencies.require(Mandate.principal(request.getName()))
                                        .title()))
                        .build());
    }

    private Uni<Entry> revoked(RevokeMandateRequest request, LocalDate today, Instant now, Caller caller) {
        var revoked = MandateRevoked.newBuilder()
                .setReason(request.getReason())
                .setRevokedOn(today.toString())
                .build();
        return ledger.append(new Append(request.getName(), revoked, now, now, caller, request.getRequestId()));
    }
}
