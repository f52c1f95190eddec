package cn.quanhen.audit.reporting;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.Pump;
import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.checkpoint.Witnesses;
import cn.quanhen.audit.log.LogClosed;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.audit.log.Sequencer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Appends a heartbeat to an idle log that has a witness. That the checkpoint moves is what only the log itself can
 * bring about: the same checkpoint could be sent to the witness again by anybody. Replicas append the same entry, which
 * counts once.
 */
@ApplicationScoped
public class HeartbeatLogging {
    private static final Logger LOG = Logger.getLogger(HeartbeatLogging.class);

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final Sequencer sequencer;
    private final Pump pump;
    private final Clock clock;
    private final Idleness idleness;

    HeartbeatLogging(
            Checkpoints checkpoints,
            Witnesses witnesses,
            Sequencer sequencer,
            Pump pump,
            LogSettings settings,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.sequencer = sequencer;
        this.pump = pump;
        this.clock = clock;
        this.idleness = new Idleness(settings.heartbeat(), clock.instant());
    }

    @Scheduled(every = "${quanhen.log.sweep:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> turn() {
        return witnesses.configured() ? beat() : Uni.createFrom().voidItem();
    }

    private Uni<Void> beat() {
        return checkpoints
                .signed()
                .chain(newest -> checkpoints.cosigned().map(cosigned -> newest.filter(head -> due(head, cosigned))))
                .chain(idle ->
                        idle.map(this::append).orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure(LogClosed.class)
                .recoverWithNull()
                .onFailure()
                .invoke(e -> LOG.warnf("a heartbeat is tried again at the next turn: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private boolean due(SignedHead head, Optional<SignedHead> cosigned) {
        return idleness.due(
                head.at(), cosigned.filter(it -> it.size() == head.size()).isPresent(), clock.instant());
    }

    private Uni<Void> append(SignedHead head) {
        return sequencer
                .append(List.of(NewEntry.heartbeat(head.size(), head.at())))
                .invoke(appended -> pump.appended(appended.batch().fresh().size()))
                .replaceWithVoid();
    }
}
