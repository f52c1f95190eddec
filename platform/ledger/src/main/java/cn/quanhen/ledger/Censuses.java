package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The censuses of a service (盘点, Art. 27): at intervals, and when audit-service asks. */
@ApplicationScoped
public class Censuses {
    private static final Logger LOG = Logger.getLogger(Censuses.class);

    private final CensusTaker taker;
    private final CensusWriter writer;
    private final CensusAnswers answers;
    private final ServiceIdentity self;
    private final CensusRhythm rhythm;
    private final MeterRegistry metrics;

    Censuses(
            CensusTaker taker,
            CensusWriter writer,
            CensusAnswers answers,
            ServiceIdentity self,
            CensusSettings settings,
            MeterRegistry metrics) {
        this.taker = taker;
        this.writer = writer;
        this.answers = answers;
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
        return writer.append(() -> taker.take()
                        .map(census -> Stream.of(census).filter(this::due).toList()))
                .invoke(written -> {
                    if (written.isEmpty()) {
                        rhythm.passed();
                    }
                    written.forEach(this::written);
                })
                .replaceWithVoid();
    }

    /** Whoever asks without being answered asks again. */
    @Incoming("census-requests")
    Uni<Void> answer(List<byte[]> messages) {
        var own = messages.stream()
                .flatMap(message -> request(message).stream())
                .filter(request -> request.getSource().equals(self.source()))
                .toList();
        var rollCalls = own.stream().filter(Censuses::isRollCall).toList();
        return Multi.createFrom()
                .iterable(Stream.concat(
                                own.stream().filter(request -> !isRollCall(request)),
                                rollCalls.reversed().stream().limit(1))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(request -> answer(request)
                        .onFailure()
                        .invoke(this::missed)
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last();
    }

    private Uni<Void> answer(CensusRequest request) {
        return isRollCall(request)
                ? taker.answer(request).chain(answers::send)
                : writer.append(() -> taker.list(request))
                        .invoke(written -> written.forEach(this::written))
                        .replaceWithVoid();
    }

    private static boolean isRollCall(CensusRequest request) {
        return request.getBucketsCount() + request.getChainsCount() == 0;
    }

    private static Optional<CensusRequest> request(byte[] message) {
        try {
            return Optional.of(CensusRequest.parseFrom(message));
        } catch (InvalidProtocolBufferException e) {
            LOG.warn("what came on the census topic is no quanhen.ledger.v1.CensusRequest");
            return Optional.empty();
        }
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
