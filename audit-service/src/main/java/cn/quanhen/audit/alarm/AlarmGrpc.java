package cn.quanhen.audit.alarm;

import cn.quanhen.audit.paging.PageToken;
import cn.quanhen.audit.v1.AlarmService;
import cn.quanhen.audit.v1.EndAlarmRequest;
import cn.quanhen.audit.v1.EndAlarmResponse;
import cn.quanhen.audit.v1.ListAlarmsRequest;
import cn.quanhen.audit.v1.ListAlarmsResponse;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The gRPC face of the alarms; supervisors, and archivists of the node's own region. */
@GrpcService
public class AlarmGrpc implements AlarmService {
    private static final int DEFAULT_PAGE = 50;
    private static final String LIST = "alarms/";
    private static final String CITY = "counties/231200";

    private final Alarms alarms;
    private final EndAlarm end;
    private final Callers callers;
    private final String region;

    AlarmGrpc(Alarms alarms, EndAlarm end, Callers callers, @ConfigProperty(name = "quanhen.county") String county) {
        this.alarms = alarms;
        this.end = end;
        this.callers = callers;
        this.region = "counties/" + county;
    }

    @Override
    @RolesAllowed({Role.SUPERVISOR_NAME, Role.ARCHIVIST_NAME})
    public Uni<ListAlarmsResponse> listAlarms(ListAlarmsRequest request) {
        Access.requireRegion(callers.current(), region);
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        long before = PageToken.readNumber(LIST + request.getOrigin(), request.getPageToken(), Long.MAX_VALUE);
        return alarms.page(request.getOrigin(), before, request.getStandingOnly(), size + 1)
                .map(found -> page(request.getOrigin(), found, size));
    }

    @Override
    @RolesAllowed(Role.SUPERVISOR_NAME)
    public Uni<EndAlarmResponse> endAlarm(EndAlarmRequest request) {
        Caller caller = callers.current();
        Access.requireRegion(caller, CITY);
        return end.handle(
                        new Ending(request.getNumber(), caller.subject(), request.getRequestId(), request.getReason()))
                .map(alarm -> EndAlarmResponse.newBuilder()
                        .setAlarm(AlarmMessages.alarm(alarm))
                        .build());
    }

    private static ListAlarmsResponse page(String origin, List<Alarm> found, int size) {
        List<Alarm> page = found.subList(0, Math.min(size, found.size()));
        ListAlarmsResponse.Builder answer = ListAlarmsResponse.newBuilder();
        page.stream().map(AlarmMessages::alarm).forEach(answer::addAlarms);
        if (found.size() > size) {
            answer.setNextPageToken(
                    PageToken.after(LIST + origin, Long.toString(page.getLast().number())));
        }
        return answer.build();
    }
}
