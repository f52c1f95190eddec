package cn.quanhen.audit.witness;

import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.UnverifiedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Cosigns checkpoints of known logs that have only grown (tlog-witness, add-checkpoint). */
@ApplicationScoped
public class Witness {
    private static final Logger LOG = Logger.getLogger(Witness.class);

    private final Counties counties;
    private final WitnessHeads heads;
    private final WitnessKey key;
    private final MeterRegistry metrics;

    Witness(Counties counties, WitnessHeads heads, WitnessKey key, MeterRegistry metrics) {
        this.counties = counties;
        this.heads = heads;
        this.key = key;
        this.metrics = metrics;
    }

    /** Answers a request; in the order of the standard: form, origin, signature, sizes, proof. */
    Uni<AddCheckpointAnswer> add(String body) {
        return answer(body)
                .invoke(answer -> metrics.counter(
                                "quanhen.witness.answers", "status", Integer.toString(answer.status()))
                        .increment());
    }

    private Uni<AddCheckpointAnswer> answer(String body) {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(request.checkpoint().text());
        } catch (MalformedException e) {
            return refused(400, e.getMessage());
        }
        Optional<CountyLog> log = counties.find(checkpoint.origin());
        if (log.isEmpty()) {
            return refused(404, "unknown origin");
        }
        try {
            var unused = request.checkpoint().openedBy(List.of(log.get().key()));
        } catch (UnverifiedException e) {
            return refused(403, e.getMessage());
        }
        return heads.decide(request, checkpoint).map(verdict -> answer(verdict, request, checkpoint));
    }

    private AddCheckpointAnswer answer(Verdict verdict, AddCheckpoint request, Checkpoint checkpoint) {
        return switch (verdict) {
            case Verdict.Cosign cosign ->
                AddCheckpointAnswer.cosigned(
                        key.cosigner().sign(request.checkpoint().text()).line());
            case Verdict.OldBeyondNew bad -> AddCheckpointAnswer.refused(400, "the old size is beyond the checkpoint");
            case Verdict.OtherSize other -> AddCheckpointAnswer.otherSize(other.size());
            case Verdict.Inconsistent inconsistent -> {
                LOG.errorf("a log contradicts itself, its checkpoint is kept as evidence: %s", checkpoint.origin());
                yield AddCheckpointAnswer.refused(422, "not consistent with what was cosigned");
            }
        };
    }

    private static Uni<AddCheckpointAnswer> refused(int status, String why) {
        return Uni.createFrom().item(AddCheckpointAnswer.refused(status, why));
    }
}
