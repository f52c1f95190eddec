package cn.quanhen.casefile.remote;

import cn.quanhen.signature.v1.SignatureReport;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;

/** Stands in for a signature-service that finds every document whole; the real one verifies in standalone's tests. */
@Vetoed
public final class AnsweringSignatures extends Signatures {

    public AnsweringSignatures() {
        super(null, null);
    }

    @Override
    public Uni<VerifyDocumentResponse> verify(byte[] ofd) {
        return Uni.createFrom()
                .item(VerifyDocumentResponse.newBuilder()
                        .setValid(true)
                        .addSignatures(SignatureReport.newBuilder().setIsSeal(true))
                        .build());
    }
}
