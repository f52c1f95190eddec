package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.Alarm;
import cn.quanhen.audit.v1.AlarmServiceGrpc;
import cn.quanhen.audit.v1.ListAlarmsRequest;
import cn.quanhen.standalone.PartName;
import cn.quanhen.testkit.Demo;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The city's supervisor, who waits for an alarm. */
record Lookout(Site site) {
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** The alarm, as soon as it is there; empty where there is none in that time. */
    Optional<Alarm> await(Expected expected, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        do {
            Optional<Alarm> seen = expected.at().stream()
                    .flatMap(node -> alarms(node).stream())
                    .filter(expected::matches)
                    .findFirst();
            if (seen.isPresent()) {
                return seen;
            }
            Thread.sleep(PAUSE);
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    /** The alarms that a node has raised; none where it does not answer just now. */
    List<Alarm> alarms(PartName node) {
        try {
            AlarmServiceGrpc.AlarmServiceBlockingStub stub = site.desk().alarms(Demo.SUPERVISOR, node);
            return stub.listAlarms(
                            ListAlarmsRequest.newBuilder().setPageSize(500).build())
                    .getAlarmsList();
        } catch (StatusRuntimeException e) {
            return List.of();
        }
    }
}
