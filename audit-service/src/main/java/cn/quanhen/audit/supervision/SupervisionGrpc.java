package cn.quanhen.audit.supervision;

import cn.quanhen.audit.v1.GetTraceRequest;
import cn.quanhen.audit.v1.GetTraceResponse;
import cn.quanhen.audit.v1.ListCountiesRequest;
import cn.quanhen.audit.v1.ListCountiesResponse;
import cn.quanhen.audit.v1.ListEvidenceRequest;
import cn.quanhen.audit.v1.ListEvidenceResponse;
import cn.quanhen.audit.v1.ListTracesRequest;
import cn.quanhen.audit.v1.ListTracesResponse;
import cn.quanhen.audit.v1.SupervisionService;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** The gRPC face of supervision; role supervisor, at the city only. */
@GrpcService
public class SupervisionGrpc implements SupervisionService {
    private static final String CITY = "counties/231200";

    private final SupervisionSettings settings;
    private final Supervision supervision;
    private final Callers callers;

    SupervisionGrpc(SupervisionSettings settings, Supervision supervision, Callers callers) {
        this.settings = settings;
        this.supervision = supervision;
        this.callers = callers;
    }

    @Override
    @RolesAllowed(Role.SUPERVISOR_NAME)
    public Uni<ListCountiesResponse> listCounties(ListCountiesRequest request) {
        requireCity();
        return supervision.counties();
    }

    @Override
    @RolesAllowed(Role.SUPERVISOR_NAME)
    public Uni<ListTracesResponse> listTraces(ListTracesRequest request) {
        requireCity();
        Access.requireReader(callers.current(), request.getParent() + "/");
        return supervision.traces(request);
    }

    @Override
    @RolesAllowed(Role.SUPERVISOR_NAME)
    public Uni<GetTraceResponse> getTrace(GetTraceRequest request) {
        requireCity();
        Access.requireReader(callers.current(), request.getChain());
        return supervision.trace(request);
    }

    @Override
    @RolesAllowed(Role.SUPERVISOR_NAME)
    public Uni<ListEvidenceResponse> listEvidence(ListEvidenceRequest request) {
        requireCity();
        Access.requireRegion(callers.current(), CITY);
        return supervision.evidence(request);
    }

    private void requireCity() {
        if (!settings.enabled()) {
            throw Refusal.of(Reason.NOT_THE_CITY)
                    .article("第三十条")
                    .because("本节点是县级节点，不承担监督汇总")
                    .remedy("请向市级节点查询");
        }
    }
}
