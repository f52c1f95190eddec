package cn.quanhen.audit.census;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.alarm.Notice;
import cn.quanhen.audit.log.LogSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Raises what a census shows, by name. */
@ApplicationScoped
class CensusAlarms {
    private final Alarms alarms;
    private final String origin;

    CensusAlarms(Alarms alarms, LogSettings settings) {
        this.alarms = alarms;
        this.origin = settings.origin();
    }

    Uni<Void> raise(String source, List<Difference> differences) {
        return alarms.raise(
                origin,
                differences.stream()
                        .map(difference -> new Notice(
                                difference.kind(), difference.subject(), meaning(difference) + "（" + source + "）"))
                        .toList());
    }

    private static String meaning(Difference difference) {
        return switch (difference.kind()) {
            case EVENT_MISSING -> "业务库有此记录，日志中没有：事件未送达日志即被删除或丢弃";
            case RECORD_MISSING -> "日志中有此记录，业务库中没有：记录被删除，或数据库由旧备份恢复";
            default -> "业务库所存内容与日志所记不符：记录被改动";
        };
    }

    /** A service published another content under the name of a record that the log holds. */
    Uni<Void> contradicted(String source, String record) {
        return alarms.raise(origin, Kind.RECORD_CHANGED, record, "同名记录以另一内容再次送达：记录被改动，或数据库由旧备份恢复（" + source + "）");
    }

    Uni<Void> overdue(String source) {
        return alarms.raise(origin, Kind.CENSUS_OVERDUE, source, "该服务逾期未能以盘点证明其所存与日志一致：请查该服务、待发事件与消息通道");
    }

    Uni<Void> setBack(String source) {
        return alarms.raise(origin, Kind.SERVICE_RESTORED, source, "该服务的数据库退回到日志所见之前的状态：由旧备份恢复，或被人改动；缺失的记录另行逐案报警");
    }

    Uni<Void> decided(String source) {
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
