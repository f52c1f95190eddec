package cn.quanhen.media.upload;

import cn.quanhen.media.custody.Room;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the disk takes bytes and has room for them; tried, not assumed. */
@Readiness
@ApplicationScoped
class DiskReady implements HealthCheck {
    private final Spool spool;
    private final Room room;

    DiskReady(Spool spool, Room room) {
        this.spool = spool;
        this.room = room;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("disk");
        try {
            long free = room.free();
            spool.probe();
            return answer.status(free >= room.minFree())
                    .withData("freeBytes", free)
                    .withData("minFreeBytes", room.minFree())
                    .build();
        } catch (RuntimeException e) {
            return answer.down()
                    .withData("failure", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
