package cn.quanhen.casefile.remote;

import cn.quanhen.signature.v1.ApplyPartySignatureRequest;
import cn.quanhen.signature.v1.ApplyPartySignatureResponse;
import cn.quanhen.signature.v1.ApplySealRequest;
import cn.quanhen.signature.v1.ApplySealResponse;
import cn.quanhen.signature.v1.SignatureService;
import cn.quanhen.signature.v1.VerifyDocumentRequest;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals and signatures at signature-service (Art. 14, 15). */
@ApplicationScoped
public class Signatures {
    private final SignatureService signatures;
    private final Bearer bearer;

    Signatures(@GrpcClient("signature") SignatureService signatures, Bearer bearer) {
        this.signatures = signatures;
        this.bearer = bearer;
    }

    public Uni<ApplySealResponse> seal(ApplySealRequest request) {
        return bearer.on(signatures)
                .chain(client -> client.applySeal(request))
                .onFailure(StatusRuntimeException.class)
                .transform(failure -> RemoteRefusal.of("签章服务", (StatusRuntimeException) failure));
    }

    public Uni<ApplyPartySignatureResponse> sign(ApplyPartySignatureRequest request) {
        return bearer.on(signatures)
                .chain(client -> client.applyPartySignature(request))
                .onFailure(StatusRuntimeException.class)
                .transform(failure -> RemoteRefusal.of("签章服务", (StatusRuntimeException) failure));
    }

    /** What a verification finds of a signed or sealed document. */
    public Uni<VerifyDocumentResponse> verify(byte[] ofd) {
        var request = VerifyDocumentRequest.newBuilder()
                .setOfd(ByteString.copyFrom(ofd))
                .build();
        return bearer.on(signatures)
                .chain(client -> client.verifyDocument(request))
                .onFailure(StatusRuntimeException.class)
                .transform(failure -> RemoteRefusal.of("签章服务", (StatusRuntimeException) failure));
    }
}
