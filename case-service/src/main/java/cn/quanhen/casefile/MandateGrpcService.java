package cn.quanhen.casefile;

import cn.quanhen.casefile.mandate.GrantMandate;
import cn.quanhen.casefile.mandate.RevokeMandate;
import cn.quanhen.casefile.reading.ReadMandates;
import cn.quanhen.casefile.v1.GetMandateRequest;
import cn.quanhen.casefile.v1.GetMandateResponse;
import cn.quanhen.casefile.v1.GrantMandateRequest;
import cn.quanhen.casefile.v1.GrantMandateResponse;
import cn.quanhen.casefile.v1.ListMandatesRequest;
import cn.quanhen.casefile.v1.ListMandatesResponse;
import cn.quanhen.casefile.v1.MandateService;
import cn.quanhen.casefile.v1.RevokeMandateRequest;
import cn.quanhen.casefile.v1.RevokeMandateResponse;
import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** The door of {@code quanhen.casefile.v1.MandateService}. */
@GrpcService
class MandateGrpcService implements MandateService {
    private final Callers callers;
    private final GrantMandate grantMandate;
    private final RevokeMandate revokeMandate;
    private final ReadMandates readMandates;

    MandateGrpcService(
            Callers callers, GrantMandate grantMandate, RevokeMandate revokeMandate, ReadMandates readMandates) {
        this.callers = callers;
        this.grantMandate = grantMandate;
        this.revokeMandate = revokeMandate;
        this.readMandates = readMandates;
    }

    @Override
    @RolesAllowed(Role.LEADER_NAME)
    public Uni<GrantMandateResponse> grantMandate(GrantMandateRequest request) {
        return grantMandate.handle(request, callers.current());
    }

    @Override
    @RolesAllowed(Role.LEADER_NAME)
    public Uni<RevokeMandateResponse> revokeMandate(RevokeMandateRequest request) {
        return revokeMandate.handle(request, callers.current());
    }

    @Override
    @Authenticated
    public Uni<GetMandateResponse> getMandate(GetMandateRequest request) {
        return readMandates.get(request);
    }

    @Override
    @Authenticated
    public Uni<ListMandatesResponse> listMandates(ListMandatesRequest request) {
        return readMandates.list(request);
    }
}
