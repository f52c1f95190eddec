package cn.quanhen.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether Kafka answers, within 7 seconds of a change. It is told and does not take a service out of work: records
 * are taken while Kafka is away and wait in the outbox, and a log is read all the same.
 */
@Readiness
@ApplicationScoped
public class KafkaPresence implements HealthCheck {
    private static final int ANSWERS_WITHIN_MILLIS = 2_000;

    private final Map<String, Object> broker;
    private final Clock clock;

    private AdminClient admin;
    private volatile Optional<Instant> awaySince = Optional.empty();

    KafkaPresence(@Identifier("default-kafka-broker") Map<String, Object> broker, Clock clock, MeterRegistry metrics) {
        this.broker = broker;
        this.clock = clock;
        metrics.gauge("quanhen.kafka.answers", this, presence -> presence.awaySince.isEmpty() ? 1 : 0);
    }

    @Override
    public HealthCheckResponse call() {
        var away = awaySince;
        var kafka = HealthCheckResponse.named("kafka").up().withData("state", away.isEmpty() ? "answers" : "away");
        away.ifPresent(since -> kafka.withData("since", since.toString()));
        return kafka.build();
    }

    /** Asks Kafka; waits 2 seconds for an answer. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void look() throws InterruptedException {
        if (admin == null) {
            admin = AdminClient.create(broker);
        }
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(ANSWERS_WITHIN_MILLIS))
                    .clusterId()
                    .get();
            awaySince = Optional.empty();
        } catch (ExecutionException away) {
            awaySince = awaySince.or(() -> Optional.of(clock.instant()));
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
