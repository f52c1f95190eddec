package cn.quanhen.audit.alarm;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A person ends an alarm that does not end by itself; who, when and why stays on record (Art. 31 第四项). */
@ApplicationScoped
public class EndAlarm {
    private static final Logger LOG = Logger.getLogger(EndAlarm.class);
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.ending.' || $1))";
    private static final String ASKED =
            "SELECT alarm, reason FROM alarm_ending WHERE caller = $1 AND request_id = $2::uuid";
    private static final String KEEP = """
            INSERT INTO alarm_ending (alarm, caller, request_id, reason, ended_at)
            VALUES ($1, $2, $3::uuid, $4, $5)""";
    private static final String END = "UPDATE alarm SET ended_at = $2 WHERE id = $1";

    private final Pool pool;
    private final Clock clock;

    EndAlarm(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Ends it; a retry of the same request gets the same answer. */
    Uni<Alarm> handle(Ending ending) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(ending.caller()))
                .chain(() -> asked(connection, ending))
                .chain(before -> Alarms.locked(connection, ending.alarm())
                        .map(found -> found.orElseThrow(() -> notFound(ending)))
                        .chain(alarm -> before.isPresent()
                                ? Uni.createFrom().item(again(ending, before.get(), alarm))
                                : end(connection, ending, alarm))));
    }

    private static Uni<Optional<Ending>> asked(SqlConnection connection, Ending ending) {
        return connection
                .preparedQuery(ASKED)
                .execute(Tuple.of(ending.caller(), ending.requestId()))
                .map(rows -> Rows.map(
                                rows,
                                row -> new Ending(
                                        row.getLong("alarm"),
                                        ending.caller(),
                                        ending.requestId(),
                                        row.getString("reason")))
                        .stream()
                        .findFirst());
    }

    private static Alarm again(Ending ending, Ending before, Alarm alarm) {
        if (before.equals(ending)) {
            return alarm;
        }
        throw Refusal.of(Reason.REQUEST_ID_REUSED)
                .because("这个 request_id 已用于内容不同的请求")
                .remedy("新的请求请用新的 request_id")
                .fact("requestId", ending.requestId());
    }

    private Uni<Alarm> end(SqlConnection connection, Ending ending, Alarm alarm) {
        if (alarm.endedAt().isPresent()) {
            throw Refusal.of(Reason.ALARM_OVER)
                    .because("该警报已经解除")
                    .remedy("请刷新警报列表")
                    .fact("number", alarm.number())
                    .fact("endedAt", alarm.endedAt().get());
        }
        if (alarm.kind().endsByItself()) {
            throw Refusal.of(Reason.ALARM_ENDS_BY_ITSELF)
                    .because("该警报在所述情形消失后自行解除，不由人解除")
                    .remedy("请排除所述情形")
                    .fact("number", alarm.number())
                    .fact("kind", alarm.kind());
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(ending.alarm(), ending.caller(), ending.requestId(), ending.reason(), now))
                .chain(() -> connection.preparedQuery(END).execute(Tuple.of(ending.alarm(), now)))
                .chain(() -> Alarms.locked(connection, ending.alarm()))
                .map(Optional::orElseThrow)
                .invoke(over -> LOG.infof("alarm %d (%s) was ended by a person", over.number(), over.kind()));
    }

    private static Refusal notFound(Ending ending) {
        return Refusal.of(Reason.ALARM_NOT_FOUND)
                .because("本节点没有这个编号的警报")
                .remedy("请核对编号；警报在发出它的节点上解除")
                .fact("number", ending.alarm());
    }
}
