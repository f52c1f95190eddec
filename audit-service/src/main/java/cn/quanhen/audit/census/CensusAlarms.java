package cn.quanhen.audit.census;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.LogSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Raises what a census shows, by name. */
@ApplicationScoped
public class CensusAlarms {
    private final Alarms alarms;
    private final String origin;

    CensusAlarms(Alarms alarms, LogSettings settings) {
        this.alarms = alarms;
        this.origin = settings.origin();
    }

    Uni<Void> raise(String source, Difference difference) {
        String what =
                switch (difference.kind()) {
                    case EVENT_MISSING -> "业务库有此记录，日志中没有：事件未送达日志即被删除或丢弃";
                    case RECORD_MISSING -> "日志中有此记录，业务库中没有：记录被删除，或数据库由旧备份恢复";
                    default -> "业务库所存内容与日志所记不符：记录被改动";
                };
        return alarms.raise(origin, difference.kind(), difference.subject(), what + "（" + source + "）");
    }

    /** A service published another content under the name of a record that the log holds. */
    public Uni<Void> contradicted(String source, String record) {
        return alarms.raise(origin, Kind.RECORD_CHANGED, record, "同名记录以另一内容再次送达：记录被改动，或数据库由旧备份恢复（" + source + "）");
    }

    Uni<Void> overdue(String source) {
        return alarms.raise(origin, Kind.CENSUS_OVERDUE, source, "该服务的盘点逾期未到");
    }

    Uni<Void> arrived(String source) {
        return alarms.end(origin, Kind.CENSUS_OVERDUE, source);
    }

    /** Ends what stands about a record that the log holds by now. */
    Uni<Void> delivered(String record) {
        return alarms.end(origin, Kind.EVENT_MISSING, record);
    }

    Uni<List<String>> undelivered() {
        return alarms.subjects(origin, Kind.EVENT_MISSING);
    }
}
