package cn.quanhen.casefile;

import cn.quanhen.casefile.document.ConfirmDocument;
import cn.quanhen.casefile.document.DraftDocument;
import cn.quanhen.casefile.document.IssueDocument;
import cn.quanhen.casefile.document.ReadDocument;
import cn.quanhen.casefile.document.SealDocument;
import cn.quanhen.casefile.document.VoidDocument;
import cn.quanhen.casefile.v1.ConfirmDocumentRequest;
import cn.quanhen.casefile.v1.ConfirmDocumentResponse;
import cn.quanhen.casefile.v1.DocumentService;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.DraftDocumentResponse;
import cn.quanhen.casefile.v1.GetDocumentRequest;
import cn.quanhen.casefile.v1.GetDocumentResponse;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.IssueDocumentResponse;
import cn.quanhen.casefile.v1.SealDocumentRequest;
import cn.quanhen.casefile.v1.SealDocumentResponse;
import cn.quanhen.casefile.v1.VoidDocumentRequest;
import cn.quanhen.casefile.v1.VoidDocumentResponse;
import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** The door of {@code quanhen.casefile.v1.DocumentService}. */
@GrpcService
class DocumentGrpcService implements DocumentService {
    private final Callers callers;
    private final DraftDocument draftDocument;
    private final ConfirmDocument confirmDocument;
    private final SealDocument sealDocument;
    private final IssueDocument issueDocument;
    private final ReadDocument readDocument;
    private final VoidDocument voidDocument;

    DocumentGrpcService(
            Callers callers,
            DraftDocument draftDocument,
            ConfirmDocument confirmDocument,
            SealDocument sealDocument,
            IssueDocument issueDocument,
            ReadDocument readDocument,
            VoidDocument voidDocument) {
        this.callers = callers;
        this.draftDocument = draftDocument;
        this.confirmDocument = confirmDocument;
        this.sealDocument = sealDocument;
        this.issueDocument = issueDocument;
        this.readDocument = readDocument;
        this.voidDocument = voidDocument;
    }

    @Override
    @RolesAllowed({Role.OFFICER_NAME, Role.REVIEWER_NAME, Role.ARCHIVIST_NAME})
    public Uni<DraftDocumentResponse> draftDocument(DraftDocumentRequest request) {
        return draftDocument.handle(request, callers.current());
    }

    @Override
    @RolesAllowed({Role.OFFICER_NAME, Role.REVIEWER_NAME, Role.LEADER_NAME, Role.ARCHIVIST_NAME})
    public Uni<ConfirmDocumentResponse> confirmDocument(ConfirmDocumentRequest request) {
        return confirmDocument.handle(request, callers.current());
    }

    @Override
    @RolesAllowed(Role.OFFICER_NAME)
    public Uni<SealDocumentResponse> sealDocument(SealDocumentRequest request) {
        return sealDocument.handle(request, callers.current());
    }

    @Override
    @RolesAllowed(Role.OFFICER_NAME)
    public Uni<IssueDocumentResponse> issueDocument(IssueDocumentRequest request) {
        return issueDocument.handle(request, callers.current());
    }

    @Override
    @RolesAllowed({Role.OFFICER_NAME, Role.LEADER_NAME})
    public Uni<VoidDocumentResponse> voidDocument(VoidDocumentRequest request) {
        return voidDocument.handle(request, callers.current());
    }

    @Override
    @Authenticated
    public Uni<GetDocumentResponse> getDocument(GetDocumentRequest request) {
        return readDocument.handle(request, callers.current());
    }
}
