package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A record's place in the outbox is deleted while the relay is held up, so that Kafka never hears of the record. */
final class DropOutbox implements Attack {
    private static final String HOLD = "SELECT pg_advisory_lock(hashtext('quanhen.outbox.' || current_database()))";

    @Override
    public String title() {
        return "丢弃待发事件  drop the outbox";
    }

    @Override
    public Expected strike(Site site) {
        String victim = site.openCase("演练：丢弃待发事件");
        site.awaitPublished();
        try (Connection connection = site.node().postgres().superuser(PartName.CASE_SERVICE);
                Statement sql = connection.createStatement()) {
            sql.execute(HOLD);
            long dropped = site.append(victim);
            site.execute(PartName.CASE_SERVICE, "DELETE FROM outbox WHERE chain = '%s'".formatted(victim));
            return Expected.atCounty(victim + "/records/" + dropped, AlarmKind.ALARM_KIND_EVENT_MISSING);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
