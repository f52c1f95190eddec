package cn.quanhen.audit.intake;

import cn.quanhen.audit.census.CensusIntake;
import cn.quanhen.audit.census.HeldRecord;
import cn.quanhen.audit.census.HeldRecords;
import cn.quanhen.audit.checkpoint.Pump;
import cn.quanhen.audit.log.Batch;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.audit.log.Sequencer;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes the services' events into the log, a batch in one transaction. The offsets are committed after it, so an event
 * may come twice and is logged once. While PostgreSQL is away, or the log is closed, the batch waits; a malformed event
 * is set aside and blocks nothing.
 */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Sequencer sequencer;
    private final SetAside setAside;
    private final HeldRecords held;
    private final CensusIntake census;
    private final Pump pump;
    private final IntakeGauges gauges;

    Intake(
            Sequencer sequencer,
            SetAside setAside,
            HeldRecords held,
            CensusIntake census,
            Pump pump,
            IntakeGauges gauges) {
        this.sequencer = sequencer;
        this.setAside = setAside;
        this.held = held;
        this.census = census;
        this.pump = pump;
        this.gauges = gauges;
    }

    @Incoming("intake")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> polled) {
        List<NewEntry> entries = new ArrayList<>();
        Map<NewEntry, ConsumerRecord<byte[], byte[]>> records = new IdentityHashMap<>();
        Map<NewEntry, HeldRecord> counted = new IdentityHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            try {
                Event event = EventReader.read(Headers.of(record), bytes(record));
                NewEntry entry = event.entry();
                counted.put(entry, HeldRecord.of(entry, Position.of(record)));
                entries.add(entry);
                records.put(entry, record);
                gauges.reached(event.time());
            } catch (MalformedEvent e) {
                refuse(record, e.getMessage());
            }
        }
        Batch batch = insist(sequencer.append(entries)).batch();
        batch.contradictory().forEach(entry -> contradiction(entry, records.get(entry)));
        batch.contradictory().forEach(counted::remove);
        insist(held.keep(
                entries.stream().map(counted::get).filter(Objects::nonNull).toList()));
        Stream.concat(batch.fresh().stream(), batch.contradictory().stream())
                .forEach(entry -> insist(census.take(entry)));
        gauges.count("appended", batch.fresh().size());
        gauges.count("duplicate", batch.duplicates());
        pump.appended(batch.fresh().size());
    }

    private void contradiction(NewEntry entry, ConsumerRecord<byte[], byte[]> record) {
        refuse(record, "another content under the id of an earlier event");
        insist(census.contradicted(entry));
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.errorf(
                "an event was set aside: %s topic=%s partition=%d offset=%d",
                reason, record.topic(), record.partition(), record.offset());
        insist(setAside.keep(record, reason));
        gauges.count("refused", 1);
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new MalformedEvent("the body is missing");
        }
        return record.value();
    }

    /** Nothing is skipped because the database is away. */
    private static <T> T insist(Uni<T> step) {
        return step.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("the intake waits: %s", failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely();
    }
}
