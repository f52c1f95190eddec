package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.seal.SealKind;
import cn.quanhen.signature.trust.Purpose;
import java.util.List;

/** The signer's certificate was good at the moment of the signature, and is for that kind of seal. */
final class SignerCertificate implements Rule {
    private static final Step STEP = new Step("signer-certificate", Step.SIGNATURE);

    @Override
    public List<Finding> check(Subject subject) {
        var signature = subject.signature();
        var purpose = subject.sealProperties().kind() == SealKind.PERSON.code() ? Purpose.EVENT : Purpose.SEAL_SIGNER;
        return List.of(
                CertificateStanding.of(STEP, signature.signer(), purpose, subject.anchors(), signature.signedAt()));
    }
}
