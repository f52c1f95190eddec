package cn.quanhen.casefile.record;

import cn.quanhen.casefile.act.Mandated;
import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.agency.AgencyKind;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who reads and leads a case: its agency, and where that is an entrusted body, the principal too, which supervises it
 * and answers for what it does (处罚法 第二十条第三款).
 */
@ApplicationScoped
public class CaseAccess {
    private final Cases cases;
    private final Agencies agencies;

    CaseAccess(Cases cases, Agencies agencies) {
        this.cases = cases;
        this.agencies = agencies;
    }

    /** As {@link Access#requireReader}. */
    public Uni<Void> requireReader(Caller caller, String name) {
        if (Access.mayRead(caller, name) || !entrusted(name)) {
            Access.requireReader(caller, name);
            return Uni.createFrom().voidItem();
        }
        return principal(name)
                .invoke(principal -> {
                    if (!principal.equals(Optional.of(caller.agency()))) {
                        Access.requireReader(caller, name);
                    }
                })
                .replaceWithVoid();
    }

    /** As {@link Access#requireWriter}. */
    public Uni<Void> requireWriter(Caller caller, String name, Role... roles) {
        if (name.startsWith(caller.agency() + "/") || !entrusted(name)) {
            Access.requireWriter(caller, name, roles);
            return Uni.createFrom().voidItem();
        }
        return principal(name)
                .invoke(principal -> Access.requireWriter(
                        caller, principal.filter(caller.agency()::equals).orElse(name), roles))
                .replaceWithVoid();
    }

    private Uni<Optional<String>> principal(String name) {
        return Panache.withSession(() -> cases.read(caseOf(name)))
                .map(records -> records.file().mandate().map(Mandated::principal));
    }

    private boolean entrusted(String name) {
        var owner = Agencies.owner(name);
        return Optional.ofNullable(agencies.agencies().get(owner.substring(owner.lastIndexOf('/') + 1)))
                .filter(agency -> agency.kind() == AgencyKind.ENTRUSTED)
                .isPresent();
    }

    /** The case that a document or a record belongs to. */
    private static String caseOf(String name) {
        var start = name.indexOf("/cases/") + "/cases/".length();
        var end = name.indexOf('/', start);
        return end < 0 ? name : name.substring(0, end);
    }
}
