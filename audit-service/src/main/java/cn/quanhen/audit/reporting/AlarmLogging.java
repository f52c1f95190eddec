package cn.quanhen.audit.reporting;

import cn.quanhen.audit.checkpoint.Pump;
import cn.quanhen.audit.log.Batch;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.audit.log.Sequencer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Appends the node's own alarms to its log, each once: the city sees in its mirror that there is one, and nobody at the
 * county can take that back. The record is kept before it is appended, so that a crash between the two changes nothing.
 */
@ApplicationScoped
public class AlarmLogging {
    private static final Logger LOG = Logger.getLogger(AlarmLogging.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AlarmChain chain;
    private final Sequencer sequencer;
    private final Pump pump;
    private final ReentrantLock logging = new ReentrantLock();
    private boolean stopped;

    AlarmLogging(AlarmChain chain, Sequencer sequencer, Pump pump) {
        this.chain = chain;
        this.sequencer = sequencer;
        this.pump = pump;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        logging.lock();
        try {
            if (!stopped) {
                log();
            }
        } catch (RuntimeException e) {
            LOG.warnf("an alarm is appended to the log at the next turn: %s", e.getMessage());
        } finally {
            logging.unlock();
        }
    }

    /** Lets the last turn end before the database's pool is closed. */
    void stop(@Observes ShutdownEvent event) {
        logging.lock();
        stopped = true;
        logging.unlock();
    }

    private void log() {
        chain.grow().await().atMost(PATIENCE);
        List<NewEntry> entries = chain.unlogged().await().atMost(PATIENCE);
        if (entries.isEmpty()) {
            return;
        }
        Batch batch = sequencer.append(entries).await().atMost(PATIENCE).batch();
        if (!batch.contradictory().isEmpty()) {
            LOG.errorf("the log holds other alarms under the same names: %s", batch.contradictory());
        }
        pump.appended(batch.fresh().size());
    }
}
