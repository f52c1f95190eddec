package cn.quanhen.audit.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how the log stands. Always up: a log that is stopped, or moved on by another replica, can still be read. */
@Readiness
@ApplicationScoped
public class LogHealth implements HealthCheck {
    private final Standing standing;

    LogHealth(Standing standing) {
        this.standing = standing;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log")
                .up()
                .withData("state", standing.state())
                .build();
    }
}
