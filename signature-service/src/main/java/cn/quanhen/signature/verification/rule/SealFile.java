package cn.quanhen.signature.verification.rule;

import java.util.Arrays;
import java.util.List;

/** The seal that lies in the package is the one in the signature; a reader may show either. */
final class SealFile implements Rule {
    private static final Step STEP = new Step("seal-file", "GB/T 33190-2016 18.2.1");

    @Override
    public List<Finding> check(Subject subject) {
        var part = subject.file().sealPart();
        if (part.isEmpty()) {
            return List.of(STEP.passed());
        }
        var same = subject.ofd()
                .part(part.get())
                .filter(seal -> Arrays.equals(seal, subject.signature().seal().der()))
                .isPresent();
        return List.of(STEP.holds(same, "印章文件与签章中的印章不一致：" + part.get()));
    }
}
