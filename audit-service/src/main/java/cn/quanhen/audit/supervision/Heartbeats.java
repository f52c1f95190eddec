package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.witness.Counties;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.WitnessHeads;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens for the counties' heartbeats: a log whose checkpoint has not moved for three of them is silent; that the same
 * checkpoint was cosigned again is no sign of life, since anybody can ask for it. While the city was away itself,
 * nobody could be heard: after that, three heartbeats are waited for again.
 */
@ApplicationScoped
public class Heartbeats {
    private final SupervisionSettings settings;
    private final Counties counties;
    private final WitnessHeads heads;
    private final Alarms alarms;
    private final Clock clock;
    private final Map<String, Instant> listening = new ConcurrentHashMap<>();
    private final Map<String, Instant> listened = new ConcurrentHashMap<>();

    Heartbeats(SupervisionSettings settings, Counties counties, WitnessHeads heads, Alarms alarms, Clock clock) {
        this.settings = settings;
        this.counties = counties;
        this.heads = heads;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Scheduled(every = "${quanhen.supervision.poll:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> turn() {
        return settings.enabled()
                ? Multi.createFrom()
                        .iterable(counties.all())
                        .onItem()
                        .transformToUniAndConcatenate(this::listen)
                        .collect()
                        .asList()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> listen(CountyLog log) {
        Pulse pulse = new Pulse(settings.heartbeat());
        return heads.movedAt(log.origin()).chain(moved -> {
            Instant now = clock.instant();
            Instant heard = moved.orElse(Instant.EPOCH);
            return pulse.silent(heard, listeningSince(pulse, log, now), now)
                    ? alarms.raise(log.origin(), Kind.SILENT, "该县日志的检查点已三个心跳周期未前进，最近一次：" + heard)
                    : alarms.end(log.origin(), Kind.SILENT);
        });
    }

    private Instant listeningSince(Pulse pulse, CountyLog log, Instant now) {
        Instant before = listened.put(log.origin(), now);
        if (before == null || pulse.broken(before, now)) {
            listening.put(log.origin(), now);
        }
        return listening.get(log.origin());
    }
}
