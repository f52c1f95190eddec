package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.ofd.PartName;
import cn.quanhen.signature.trust.Sm2;
import java.util.Arrays;
import java.util.List;

/** The signed digest is that of Signature.xml, and the signed path is that file's. */
final class DocumentDigest implements Rule {
    private static final Step STEP = new Step("document-digest", Step.SIGNATURE);

    @Override
    public List<Finding> check(Subject subject) {
        var signature = subject.signature();
        var digest = Sm2.digest(subject.ofd().require(subject.part()));
        if (!Arrays.equals(digest, signature.documentDigest())) {
            return List.of(STEP.failed("签名描述文件被改动：" + subject.part()));
        }
        var path = PartName.resolve(subject.part(), signature.protectedPart());
        return List.of(STEP.holds(path.equals(subject.part()), "签章的保护范围指向另一文件：" + signature.protectedPart()));
    }
}
