package cn.quanhen.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.UnverifiedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Cosigns checkpoints of known logs that have only grown (tlog-witness, add-checkpoint). */
@ApplicationScoped
public class Witness {
    private static final Logger LOG = Logger.getLogger(Witness.class);

    private final Counties counties;
    private final WitnessHeads heads;
    private final WitnessAnswers answers;

    Witness(Counties counties, WitnessHeads heads, WitnessAnswers answers) {
        this.counties = counties;
        this.heads = heads;
        this.answers = answers;
    }

    /** Answers a request; in the order of the standard: form, origin, signature, sizes, roots, proof. */
    public Uni<AddCheckpointAnswer> add(byte[] body) {
        return answer(body).invoke(answer -> answers.count(answer.status()));
    }

    private Uni<AddCheckpointAnswer> answer(byte[] body) {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
            checkpoint = Checkpoint.parse(request.checkpoint().text());
        } catch (CharacterCodingException e) {
            return refused(400, "not UTF-8");
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
        return heads.decide(request, checkpoint).map(decision -> answer(decision, checkpoint.origin()));
    }

    private static AddCheckpointAnswer answer(Decision decision, String origin) {
        return switch (decision.verdict()) {
            case Verdict.Cosign cosign ->
                AddCheckpointAnswer.cosigned(decision.cosignatures().stream()
                        .map(NoteSignature::line)
                        .collect(joining()));
            case Verdict.OldBeyondNew bad -> AddCheckpointAnswer.refused(400, "the old size is beyond the checkpoint");
            case Verdict.OtherSize other -> AddCheckpointAnswer.otherSize(other.size());
            case Verdict.Fork fork -> AddCheckpointAnswer.refused(422, "another root was cosigned at this size");
            case Verdict.Unproved unproved -> {
                LOG.warnf("a checkpoint came without a proof that holds; the mirrored tree decides on it: %s", origin);
                yield AddCheckpointAnswer.refused(422, "the consistency proof does not hold");
            }
        };
    }

    private static Uni<AddCheckpointAnswer> refused(int status, String why) {
        return Uni.createFrom().item(AddCheckpointAnswer.refused(status, why));
    }
}
