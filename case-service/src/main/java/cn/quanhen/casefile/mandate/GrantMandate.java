package cn.quanhen.casefile.mandate;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.v1.GrantMandateRequest;
import cn.quanhen.casefile.v1.GrantMandateResponse;
import cn.quanhen.casefile.v1.MandateGranted;
import cn.quanhen.clock.Ids;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** The principal entrusts a body in writing (书面委托; 处罚法 第二十条). */
@ApplicationScoped
public class GrantMandate {
    private static final String METHOD = "quanhen.casefile.v1.MandateService/GrantMandate";

    private final Ledger ledger;
    private final Agencies agencies;
    private final Requests requests;
    private final Clock clock;
    private final Ids ids;

    GrantMandate(Ledger ledger, Agencies agencies, Requests requests, Clock clock, Ids ids) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.requests = requests;
        this.clock = clock;
        this.ids = ids;
    }

    @WithTransaction
    public Uni<GrantMandateResponse> handle(GrantMandateRequest request, Caller caller) {
        Access.requireWriter(caller, request.getParent(), Role.LEADER);
        var principal = agencies.require(request.getParent());
        requireGrantable(request, principal);
        return requests.once(
                caller,
                METHOD,
                request.getRequestId(),
                request,
                GrantMandateResponse.parser(),
                () -> grant(request, principal, caller));
    }

    private void requireGrantable(GrantMandateRequest request, Agencies.Agency principal) {
        var granted = request.getMandate();
        MandateRules.grantable(
                MandateRecords.of(request.getParent() + "/mandates/", granted),
                principal.kind(),
                agencies.require(granted.getBody()).kind(),
                conditions(granted));
    }

    private Uni<GrantMandateResponse> grant(GrantMandateRequest request, Agencies.Agency principal, Caller caller) {
        var name = request.getParent() + "/mandates/" + ids.next();
        var now = clock.instant();
        return ledger.append(new Append(name, request.getMandate(), now, now, caller, request.getRequestId()))
                .map(entry -> GrantMandateResponse.newBuilder()
                        .setMandate(MandateMessages.of(List.of(entry), principal.title()))
                        .build());
    }

    private static Conditions conditions(MandateGranted granted) {
        return new Conditions(
                granted.getPublicFunction(), granted.getQualifiedStaff(), granted.getTechnicallyEquipped());
    }
}
