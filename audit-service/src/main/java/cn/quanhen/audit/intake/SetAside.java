package cn.quanhen.audit.intake;

import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps what could not be taken in, as it came, so that a person can look and nothing waits behind it. */
@ApplicationScoped
public class SetAside {
    private static final String KEEP = """
            INSERT INTO set_aside (topic, part, position, headers, body, reason, seen_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING""";

    private final Pool pool;
    private final Clock clock;

    SetAside(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> keep(ConsumerRecord<byte[], byte[]> record, String reason) {
        List<Object> row = Arrays.asList(
                record.topic(),
                record.partition(),
                record.offset(),
                Headers.of(record).toString().replace('\0', '\uFFFD'),
                Rows.bytea(record.value() == null ? new byte[0] : record.value()),
                reason,
                clock.instant().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(KEEP).execute(Tuple.from(row)).replaceWithVoid();
    }
}
