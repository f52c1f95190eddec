package cn.quanhen.signature.verification;

import cn.quanhen.signature.v1.Indication;
import cn.quanhen.signature.v1.SignatureReport;
import cn.quanhen.signature.v1.VerificationStep;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import cn.quanhen.signature.verification.rule.Finding;
import cn.quanhen.signature.verification.rule.Report;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Reports as the contract tells them. */
final class Reports {
    private Reports() {}

    static VerifyDocumentResponse message(Report report) {
        return VerifyDocumentResponse.newBuilder()
                .setValid(report.valid())
                .addAllSignatures(
                        report.signatures().stream().map(Reports::signature).toList())
                .addAllUncoveredParts(report.uncovered())
                .build();
    }

    private static SignatureReport signature(Report.Signature signature) {
        var message = SignatureReport.newBuilder()
                .setPart(signature.part())
                .setSigner(signature.signer())
                .setIsSeal(signature.isSeal())
                .addAllSteps(signature.findings().stream().map(Reports::step).toList())
                .addAllCoveredParts(signature.covered());
        signature.signedAt().map(Reports::timestamp).ifPresent(message::setSignedAt);
        return message.build();
    }

    private static VerificationStep step(Finding finding) {
        return VerificationStep.newBuilder()
                .setStep(finding.step())
                .setClause(finding.clause())
                .setIndication(
                        switch (finding.indication()) {
                            case PASSED -> Indication.INDICATION_PASSED;
                            case FAILED -> Indication.INDICATION_FAILED;
                            case INDETERMINATE -> Indication.INDICATION_INDETERMINATE;
                        })
                .setDetail(finding.detail())
                .build();
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
    }
}
