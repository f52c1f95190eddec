package cn.quanhen.audit.census;

import cn.quanhen.ledger.v1.CensusAnswer;
import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes what services answer to the roll call; one that is lost is asked for again. */
@ApplicationScoped
public class AnswerIntake {
    private static final Logger LOG = Logger.getLogger(AnswerIntake.class);

    private final CensusIntake intake;

    AnswerIntake(CensusIntake intake) {
        this.intake = intake;
    }

    @Incoming("census-answers")
    Uni<Void> take(byte[] message) {
        try {
            CensusAnswer answer = CensusAnswer.parseFrom(message);
            return intake.received(answer.getSource(), answer.getCensus())
                    .onFailure()
                    .invoke(failure ->
                            LOG.warnf("%s is asked again at the next roll call: %s", answer.getSource(), failure))
                    .onFailure()
                    .recoverWithNull();
        } catch (InvalidProtocolBufferException e) {
            LOG.warn("what came on the topic of answers is no quanhen.ledger.v1.CensusAnswer");
            return Uni.createFrom().voidItem();
        }
    }
}
