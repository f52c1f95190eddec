package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.ofd.SignatureFile.Reference;
import cn.quanhen.signature.trust.Sm2;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Each part that the signature covers is what it was; each that is not is named. */
final class PartDigest implements Rule {
    private static final Step STEP = new Step("part-digest", "GB/T 33190-2016 18.2.2");

    @Override
    public List<Finding> check(Subject subject) {
        var seen = new HashSet<String>();
        var broken = subject.file().references().stream()
                .filter(reference -> !seen.add(reference.part()) || !holds(subject, reference))
                .map(reference -> STEP.failed(
                        subject.ofd().part(reference.part()).isPresent()
                                ? "部件被改动：" + reference.part()
                                : "部件被删除：" + reference.part()))
                .toList();
        return broken.isEmpty() ? List.of(STEP.passed()) : broken;
    }

    private static boolean holds(Subject subject, Reference reference) {
        return subject.ofd()
                .part(reference.part())
                .filter(bytes -> Arrays.equals(Sm2.digest(bytes), reference.digest()))
                .isPresent();
    }
}
