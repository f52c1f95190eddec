package cn.quanhen.signature.verification.rule;

import java.util.List;

/** The signer is one of those whom the seal names. */
final class SignerListed implements Rule {
    private static final Step STEP = new Step("signer-listed", Step.SIGNATURE);

    @Override
    public List<Finding> check(Subject subject) {
        var signer = subject.signature().signer();
        return List.of(STEP.holds(subject.sealProperties().signers().hold(signer), "签章者的证书不在印章的签章者列表中"));
    }
}
