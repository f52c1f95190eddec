package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.Lease;
import cn.quanhen.audit.log.Lease.Term;
import cn.quanhen.audit.log.LogSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Whether this replica moves the log on, stands by, or had to stop; and says so. Blocks. */
@ApplicationScoped
public class Standing {
    private static final Logger LOG = Logger.getLogger(Standing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Lease lease;
    private final Alarms alarms;
    private final LogGauges gauges;
    private final String origin;
    private final AtomicReference<String> state = new AtomicReference<>("starting");

    Standing(Lease lease, Alarms alarms, LogGauges gauges, LogSettings settings) {
        this.lease = lease;
        this.alarms = alarms;
        this.gauges = gauges;
        this.origin = settings.origin();
    }

    /** For whoever operates the node: {@code signing}, {@code standing by}, or {@code stopped} and why. */
    String state() {
        return state.get();
    }

    /** Another replica moves the log on. */
    void standBy() {
        state.set("standing by");
        gauges.standing(false, false);
    }

    /** The memories agree: the log goes on. */
    Term goOn(Term term) {
        lease.clear(term).await().atMost(PATIENCE);
        alarms.end(origin, Kind.ROLLED_BACK).await().atMost(PATIENCE);
        LOG.infof("this replica moves the log on, term=%d", term.number());
        state.set("signing");
        gauges.standing(true, false);
        return term.opened();
    }

    /** A memory contradicts the database: nothing is appended, signed or published until it does not any more. */
    void stop(Term term, LogContradicted why) {
        LOG.errorf("the log is STOPPED, see docs/operations.md: %s: %s", why.kind(), why.getMessage());
        state.set("stopped: " + why.kind());
        gauges.standing(true, true);
        gauges.contradicted();
        lease.stop(term).await().atMost(PATIENCE);
        alarms.raise(origin, why.kind(), why.getMessage()).await().atMost(PATIENCE);
    }

    /** It cannot be told yet whether the log may go on. */
    void wait(WitnessAway why) {
        LOG.warnf("the log waits: %s", why.getMessage());
        state.set("waiting for a witness");
        gauges.standing(true, true);
    }
}
