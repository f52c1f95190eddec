package cn.quanhen.signature;

import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import cn.quanhen.signature.party.ApplyPartySignature;
import cn.quanhen.signature.seal.SealMessages;
import cn.quanhen.signature.seal.Seals;
import cn.quanhen.signature.signing.ApplySeal;
import cn.quanhen.signature.v1.ApplyPartySignatureRequest;
import cn.quanhen.signature.v1.ApplyPartySignatureResponse;
import cn.quanhen.signature.v1.ApplySealRequest;
import cn.quanhen.signature.v1.ApplySealResponse;
import cn.quanhen.signature.v1.GetSealRequest;
import cn.quanhen.signature.v1.GetSealResponse;
import cn.quanhen.signature.v1.SignatureService;
import cn.quanhen.signature.v1.VerifyDocumentRequest;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import cn.quanhen.signature.verification.VerifyDocument;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** The door of the service. */
@GrpcService
public class SignatureGrpcService implements SignatureService {
    private final ApplySeal applySeal;
    private final ApplyPartySignature applyPartySignature;
    private final VerifyDocument verifyDocument;
    private final Seals seals;
    private final Callers callers;

    SignatureGrpcService(
            ApplySeal applySeal,
            ApplyPartySignature applyPartySignature,
            VerifyDocument verifyDocument,
            Seals seals,
            Callers callers) {
        this.applySeal = applySeal;
        this.applyPartySignature = applyPartySignature;
        this.verifyDocument = verifyDocument;
        this.seals = seals;
        this.callers = callers;
    }

    @Override
    @RolesAllowed(Role.SERVICE_NAME)
    public Uni<ApplySealResponse> applySeal(ApplySealRequest request) {
        return applySeal.handle(request, callers.current());
    }

    @Override
    @RolesAllowed(Role.SERVICE_NAME)
    public Uni<ApplyPartySignatureResponse> applyPartySignature(ApplyPartySignatureRequest request) {
        return applyPartySignature.handle(request, callers.current());
    }

    @Override
    @Authenticated
    public Uni<VerifyDocumentResponse> verifyDocument(VerifyDocumentRequest request) {
        return verifyDocument.handle(request);
    }

    @Override
    @Authenticated
    public Uni<GetSealResponse> getSeal(GetSealRequest request) {
        return Uni.createFrom()
                .item(() -> SealMessages.of(seals.require(request.getName())))
                .map(seal -> GetSealResponse.newBuilder().setSeal(seal).build());
    }
}
