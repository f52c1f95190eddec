package cn.quanhen.ledger;

import cn.quanhen.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who this service is, to the log and in its own records. */
@ApplicationScoped
class ServiceIdentity {
    private final String service;
    private final String county;

    ServiceIdentity(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quanhen.county") String county) {
        this.service = service;
        this.county = county;
    }

    /** The source of its events (CloudEvents 1.0, 3.1.2). */
    String source() {
        return "//" + service + "/counties/" + county;
    }

    /** The chain of its censuses and findings. */
    String censusChain() {
        return "counties/" + county + "/services/" + service + "/census";
    }

    /** As the recorder of what it finds itself. */
    Caller caller() {
        return new Caller(service, service, county, "", Set.of(), "");
    }
}
