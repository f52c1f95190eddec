package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.trust.Sm2;
import java.util.List;

/** The seal maker's SM2 signature over SES_SealInfo holds. */
final class SealSignature implements Rule {
    private static final Step STEP = new Step("seal-signature", Step.SEAL);

    @Override
    public List<Finding> check(Subject subject) {
        var seal = subject.signature().seal();
        var holds = Sm2.verifies(seal.maker().getSubjectPublicKeyInfo(), seal.signedBytes(), seal.signature());
        return List.of(STEP.holds(holds, "印章被改动，制章人的签名不符"));
    }
}
