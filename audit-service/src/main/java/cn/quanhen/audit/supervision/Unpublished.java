package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.witness.Claims;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.SignedCheckpoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Looks for checkpoints that a log has signed and does not publish, though it answers: it shows others more than the
 * city, or somebody else has its key. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class Unpublished {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 64;

    private final SupervisionSettings settings;
    private final Claims claims;
    private final Alarms alarms;
    private final Clock clock;

    Unpublished(SupervisionSettings settings, Claims claims, Alarms alarms, Clock clock) {
        this.settings = settings;
        this.claims = claims;
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Keeps them as evidence and raises an alarm, which ends once the log publishes as much.
     *
     * @param published what the log serves now
     * @param known the larger of that size and what was cosigned
     */
    void go(CountyLog log, SignedCheckpoint published, long known) {
        Instant before = clock.instant().minus(settings.unpublishedAfter());
        await(claims.keepBeyond(log.origin(), known, before, published.note(), AT_ONCE));
        OptionalLong largest = await(claims.largestBeyond(log.origin(), known, before));
        await(
                largest.isEmpty()
                        ? alarms.end(log.origin(), Kind.UNPUBLISHED)
                        : alarms.raise(
                                log.origin(),
                                Kind.UNPUBLISHED,
                                "该县日志签发了大小" + largest.getAsLong() + "的检查点，而公布的只到大小"
                                        + published.checkpoint().size()));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }
}
