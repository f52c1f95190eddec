package cn.quanhen.signature.trust;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the keys can be read. */
@Readiness
@ApplicationScoped
public class KeysReadable implements HealthCheck {
    private final KeyDirectory keys;

    KeysReadable(KeyDirectory keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing keys").status(keys.readable()).build();
    }
}
