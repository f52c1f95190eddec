package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.witness.CountyLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Alarms that a county's own log tells of: once verified, the city has them too, once for each leaf. */
@ApplicationScoped
public class CountyReports {
    private static final String TYPE = "cn.quanhen.audit.v1.AlarmRaised";

    private final Alarms alarms;

    CountyReports(Alarms alarms) {
        this.alarms = alarms;
    }

    /** Raises those among verified entries, in the transaction that keeps the entries. */
    Uni<Void> raise(SqlConnection connection, CountyLog log, Verified verified) {
        String source = "//audit-service/counties/" + log.county();
        List<Leaf> reports = verified.leaves()
                .map(Verified.Indexed::leaf)
                .filter(leaf -> leaf.type().equals(TYPE) && leaf.source().equals(source))
                .toList();
        return Multi.createFrom()
                .iterable(reports)
                .onItem()
                .transformToUniAndConcatenate(leaf -> alarms.raise(
                        connection,
                        log.origin(),
                        Kind.REPORTED,
                        leaf.id(),
                        log.title() + "的日志于" + leaf.time() + "记载了本县的一次警报"))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
