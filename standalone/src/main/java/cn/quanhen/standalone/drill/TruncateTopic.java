package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** While the log is away, the events that wait for it in Kafka are deleted. */
final class TruncateTopic implements Attack {
    private static final TopicPartition EVENTS = new TopicPartition("quanhen.casefile", 0);

    /** Kafka's sign for "all that is there". */
    private static final long ALL = -1;

    @Override
    public String title() {
        return "清空消息主题  truncate the topic before intake";
    }

    @Override
    public Expected strike(Site site) {
        site.awaitPublished();
        site.kill(PartName.AUDIT_SERVICE);
        String victim = site.openCase("演练：清空消息主题");
        site.awaitPublished();
        truncate(site.node().addresses().authority(PartName.KAFKA));
        site.start(PartName.AUDIT_SERVICE);
        return Expected.atCounty(victim, AlarmKind.ALARM_KIND_EVENT_MISSING);
    }

    private static void truncate(String kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var unused = admin.deleteRecords(Map.of(EVENTS, RecordsToDelete.beforeOffset(ALL)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the topic could not be truncated", e);
        }
    }
}
