package cn.quanhen.casefile;

import cn.quanhen.casefile.archiving.DisposeVolume;
import cn.quanhen.casefile.archiving.ExportVolume;
import cn.quanhen.casefile.v1.DisposeVolumeRequest;
import cn.quanhen.casefile.v1.DisposeVolumeResponse;
import cn.quanhen.casefile.v1.ExportVolumeRequest;
import cn.quanhen.casefile.v1.ExportVolumeResponse;
import cn.quanhen.casefile.v1.VolumeService;
import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** The door of {@code quanhen.casefile.v1.VolumeService}. */
@GrpcService
class VolumeGrpcService implements VolumeService {
    private final Callers callers;
    private final ExportVolume exportVolume;
    private final DisposeVolume disposeVolume;

    VolumeGrpcService(Callers callers, ExportVolume exportVolume, DisposeVolume disposeVolume) {
        this.callers = callers;
        this.exportVolume = exportVolume;
        this.disposeVolume = disposeVolume;
    }

    @Override
    @RolesAllowed(Role.LEADER_NAME)
    public Uni<DisposeVolumeResponse> disposeVolume(DisposeVolumeRequest request) {
        return disposeVolume.handle(request, callers.current());
    }

    @Override
    @RolesAllowed({Role.ARCHIVIST_NAME, Role.SUPERVISOR_NAME})
    public Multi<ExportVolumeResponse> exportVolume(ExportVolumeRequest request) {
        return exportVolume.handle(request, callers.current());
    }
}
