package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.seal.SealKind;
import cn.quanhen.signature.trust.Evidence;
import cn.quanhen.signature.trust.Sm2;
import java.util.Arrays;
import java.util.List;

/** What shows as a person's signature or hand-print is what its event certificate binds. */
final class EventEvidence implements Rule {
    private static final Step STEP = new Step("event-evidence", "电子签名法 第十三条");

    @Override
    public List<Finding> check(Subject subject) {
        if (subject.sealProperties().kind() != SealKind.PERSON.code()) {
            return List.of();
        }
        var shown = Sm2.digest(subject.signature().seal().info().picture().data());
        try {
            var bound = Evidence.of(subject.signature().signer())
                    .filter(evidence -> Arrays.equals(shown, evidence.signature())
                            || evidence.handPrint()
                                    .filter(print -> Arrays.equals(shown, print))
                                    .isPresent());
            return List.of(STEP.holds(bound.isPresent(), "签名图样与事件证书所载的证据不符"));
        } catch (IllegalArgumentException malformed) {
            return List.of(STEP.failed("事件证书的证据扩展无法解析"));
        }
    }
}
