package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.trust.Sm2;
import java.util.List;

/** The signer's SM2 signature over TBS_Sign holds. */
final class SignatureValue implements Rule {
    private static final Step STEP = new Step("signature-value", Step.SIGNATURE);

    @Override
    public List<Finding> check(Subject subject) {
        var signature = subject.signature();
        var holds = Sm2.verifies(
                signature.signer().getSubjectPublicKeyInfo(), signature.signedBytes(), signature.signature());
        return List.of(STEP.holds(holds, "签名值与签章信息不符，签章数据被改动"));
    }
}
