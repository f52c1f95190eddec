package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.trust.Sm2;
import java.util.List;
import java.util.Set;

/** Only SM2 and SM3, and what Signature.xml says is what was done (GB/T 33190 clause 18.2.1). */
final class Algorithms implements Rule {
    private static final Step STEP = new Step("algorithms", "GB/T 33190-2016 18.2.1");
    private static final Set<String> SM3 = Set.of(Sm2.DIGEST.getId(), "SM3");

    @Override
    public List<Finding> check(Subject subject) {
        var file = subject.file();
        if (!file.method().equals(Sm2.SIGNATURE.getId())
                || !subject.signature().algorithm().equals(Sm2.SIGNATURE)
                || !subject.signature().seal().algorithm().equals(Sm2.SIGNATURE)) {
            return List.of(STEP.failed("签名算法不是 SM2（" + file.method() + "）"));
        }
        return List.of(STEP.holds(SM3.contains(file.checkMethod()), "摘要算法不是 SM3（" + file.checkMethod() + "）"));
    }
}
