package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The censuses of a service (盘点, Art. 27): at intervals, and when audit-service asks. */
@ApplicationScoped
public class Censuses {
    private static final Logger LOG = Logger.getLogger(Censuses.class);

    private final CensusTaker taker;
    private final CensusWriter writer;
    private final ServiceIdentity self;
    private final CensusRhythm rhythm;
    private final MeterRegistry metrics;

    Censuses(
            CensusTaker taker,
            CensusWriter writer,
            ServiceIdentity self,
            CensusSettings settings,
            MeterRegistry metrics) {
        this.taker = taker;
        this.writer = writer;
        this.self = self;
        this.rhythm = new CensusRhythm(settings.quiet());
        this.metrics = metrics;
    }

    @Scheduled(every = "${quanhen.census.every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> turn() {
        return take().onFailure().invoke(this::missed).onFailure().recoverWithNull();
    }

    /** Takes a census, and writes it where it is due. */
    Uni<Void> take() {
        return writer.append(
                        () -> taker.take().map(census -> Optional.of(census).filter(this::due)))
                .invoke(written -> written.ifPresentOrElse(this::written, rhythm::passed))
                .replaceWithVoid();
    }

    /** Whoever asks without being answered asks again. */
    @Incoming("census-requests")
    Uni<Void> answer(byte[] message) {
        try {
            var request = CensusRequest.parseFrom(message);
            return request.getSource().equals(self.source())
                    ? list(request).onFailure().invoke(this::missed).onFailure().recoverWithNull()
                    : Uni.createFrom().voidItem();
        } catch (InvalidProtocolBufferException e) {
            LOG.warn("what came on the census topic is no quanhen.ledger.v1.CensusRequest");
            return Uni.createFrom().voidItem();
        }
    }

    private Uni<Void> list(CensusRequest request) {
        return writer.append(() -> taker.take(request).map(Optional::of))
                .invoke(written -> written.ifPresent(this::written))
                .replaceWithVoid();
    }

    private boolean due(Census census) {
        return rhythm.due(census.getDigest());
    }

    private void written(Census census) {
        rhythm.written(census.getDigest());
        metrics.counter("quanhen.census.taken").increment();
    }

    private void missed(Throwable failure) {
        metrics.counter("quanhen.census.missed").increment();
        LOG.warnf("no census could be taken; the next turn tries again: %s", failure.getMessage());
    }
}
