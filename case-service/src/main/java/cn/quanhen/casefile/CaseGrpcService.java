package cn.quanhen.casefile;

import cn.quanhen.casefile.archiving.FileVolume;
import cn.quanhen.casefile.execution.CloseCase;
import cn.quanhen.casefile.opening.OpenCase;
import cn.quanhen.casefile.reading.ReadCases;
import cn.quanhen.casefile.reading.ReadChecklist;
import cn.quanhen.casefile.record.AppendRecord;
import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.AppendRecordResponse;
import cn.quanhen.casefile.v1.CaseService;
import cn.quanhen.casefile.v1.CloseCaseRequest;
import cn.quanhen.casefile.v1.CloseCaseResponse;
import cn.quanhen.casefile.v1.FileVolumeRequest;
import cn.quanhen.casefile.v1.FileVolumeResponse;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.GetCaseResponse;
import cn.quanhen.casefile.v1.GetChecklistRequest;
import cn.quanhen.casefile.v1.GetChecklistResponse;
import cn.quanhen.casefile.v1.ListCasesRequest;
import cn.quanhen.casefile.v1.ListCasesResponse;
import cn.quanhen.casefile.v1.ListRecordsRequest;
import cn.quanhen.casefile.v1.ListRecordsResponse;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.OpenCaseResponse;
import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** The door of {@code quanhen.casefile.v1.CaseService}. */
@GrpcService
class CaseGrpcService implements CaseService {
    private final Callers callers;
    private final OpenCase openCase;
    private final AppendRecord appendRecord;
    private final ReadCases readCases;
    private final CloseCase closeCase;
    private final FileVolume fileVolume;
    private final ReadChecklist readChecklist;

    CaseGrpcService(
            Callers callers,
            OpenCase openCase,
            AppendRecord appendRecord,
            ReadCases readCases,
            CloseCase closeCase,
            FileVolume fileVolume,
            ReadChecklist readChecklist) {
        this.callers = callers;
        this.openCase = openCase;
        this.appendRecord = appendRecord;
        this.readCases = readCases;
        this.closeCase = closeCase;
        this.fileVolume = fileVolume;
        this.readChecklist = readChecklist;
    }

    @Override
    @RolesAllowed(Role.OFFICER_NAME)
    public Uni<OpenCaseResponse> openCase(OpenCaseRequest request) {
        return openCase.handle(request, callers.current());
    }

    @Override
    @Authenticated
    public Uni<GetCaseResponse> getCase(GetCaseRequest request) {
        return readCases.get(request, callers.current());
    }

    @Override
    @Authenticated
    public Uni<ListCasesResponse> listCases(ListCasesRequest request) {
        return readCases.list(request, callers.current());
    }

    @Override
    @RolesAllowed({Role.OFFICER_NAME, Role.REVIEWER_NAME, Role.UNIT_HEAD_NAME, Role.LEADER_NAME, Role.ARCHIVIST_NAME})
    public Uni<AppendRecordResponse> appendRecord(AppendRecordRequest request) {
        return appendRecord.handle(request, callers.current());
    }

    @Override
    @Authenticated
    public Uni<ListRecordsResponse> listRecords(ListRecordsRequest request) {
        return readCases.records(request, callers.current());
    }

    @Override
    @RolesAllowed(Role.OFFICER_NAME)
    public Uni<CloseCaseResponse> closeCase(CloseCaseRequest request) {
        return closeCase.handle(request, callers.current());
    }

    @Override
    @RolesAllowed(Role.ARCHIVIST_NAME)
    public Uni<FileVolumeResponse> fileVolume(FileVolumeRequest request) {
        return fileVolume.handle(request, callers.current());
    }

    @Override
    @Authenticated
    public Uni<GetChecklistResponse> getChecklist(GetChecklistRequest request) {
        return readChecklist.handle(request, callers.current());
    }
}
