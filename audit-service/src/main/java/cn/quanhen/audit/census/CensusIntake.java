package cn.quanhen.audit.census;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.ledger.v1.IntegrityFault;
import cn.quanhen.ledger.v1.IntegrityFinding;
import cn.quanhen.ledger.v1.Record;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes what services say of themselves: censuses and findings. Only in the service's own census chain. */
@ApplicationScoped
public class CensusIntake {
    private static final Logger LOG = Logger.getLogger(CensusIntake.class);

    private final CensusSources sources;
    private final SetBack setBack;
    private final PendingCensuses pending;
    private final CensusRequests requests;
    private final CensusAlarms alarms;
    private final Clock clock;

    CensusIntake(
            CensusSources sources,
            SetBack setBack,
            PendingCensuses pending,
            CensusRequests requests,
            CensusAlarms alarms,
            Clock clock) {
        this.sources = sources;
        this.setBack = setBack;
        this.pending = pending;
        this.requests = requests;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Takes an event; nothing happens where it says nothing of its service. */
    public Uni<Void> take(NewEntry entry) {
        if (!entry.leaf().subject().equals(censusChain(entry.leaf().source()))) {
            return Uni.createFrom().voidItem();
        }
        try {
            ByteString content = Record.parseFrom(entry.canonical()).getContent();
            return switch (entry.leaf().kind()) {
                case "quanhen.ledger.v1.Census" -> census(entry, Census.parseFrom(content));
                case "quanhen.ledger.v1.IntegrityFinding" -> finding(entry, IntegrityFinding.parseFrom(content));
                default -> Uni.createFrom().voidItem();
            };
        } catch (InvalidProtocolBufferException e) {
            LOG.errorf("%s cannot be read", entry.identity());
            return Uni.createFrom().voidItem();
        }
    }

    private Uni<Void> census(NewEntry entry, Census census) {
        String source = entry.leaf().source();
        return sources.know(source).chain(() -> received(source, census));
    }

    /** Takes what a service says of all that it holds. */
    Uni<Void> received(String source, Census census) {
        AsOf asOf = new AsOf(source, censusChain(source), census.getFence(), census.getSeen());
        pending.add(new Pending(asOf, census, clock.instant()));
        return setBack.byPosition(asOf).replaceWithVoid();
    }

    /**
     * Takes an event under the name of a record with another content. In a service's own census chain it shows that the
     * service's database went back: what it lacks now is asked for at once.
     */
    public Uni<Void> contradicted(NewEntry entry) {
        Leaf leaf = entry.leaf();
        return leaf.subject().equals(censusChain(leaf.source()))
                ? setBack.byPlace(leaf.source(), leaf.subject(), leaf.sequence())
                        .call(back -> back
                                ? ask(CensusRequest.newBuilder().setSource(leaf.source()))
                                : Uni.createFrom().voidItem())
                        .replaceWithVoid()
                : alarms.contradicted(leaf.source(), leaf.id());
    }

    /** The finding is an alarm at once; the chain's listing then names every record of it that is not as logged. */
    private Uni<Void> finding(NewEntry entry, IntegrityFinding finding) {
        String source = entry.leaf().source();
        Kind kind = finding.getFault() == IntegrityFault.INTEGRITY_FAULT_MISSING
                ? Kind.RECORD_MISSING
                : Kind.RECORD_CHANGED;
        return alarms.raise(source, List.of(new Difference(kind, finding.getChain(), finding.getSequence())))
                .call(() -> ask(CensusRequest.newBuilder().setSource(source).addChains(finding.getChain())));
    }

    private Uni<Void> ask(CensusRequest.Builder question) {
        return requests.ask(question)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s could not be asked: %s", question.getSource(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * {@code //case-service/counties/231202} keeps its censuses in
     * {@code counties/231202/services/case-service/census}.
     */
    static String censusChain(String source) {
        int slash = source.indexOf('/', 2);
        return slash < 0 ? "" : source.substring(slash + 1) + "/services/" + source.substring(2, slash) + "/census";
    }
}
