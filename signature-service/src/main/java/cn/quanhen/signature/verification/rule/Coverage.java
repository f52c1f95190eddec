package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.ofd.SignatureFile.Reference;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The signature covers every part of the package, but those that must stay free for it and for later signatures. So
 * nothing that was put into the file afterwards can be shown as signed.
 */
final class Coverage implements Rule {
    private static final Step STEP = new Step("coverage", "GB/T 33190-2016 18.2.2");

    @Override
    public List<Finding> check(Subject subject) {
        var uncovered = uncovered(subject);
        return uncovered.isEmpty()
                ? List.of(STEP.passed())
                : uncovered.stream()
                        .map(part -> STEP.failed("部件不在签名保护范围内：" + part))
                        .toList();
    }

    static List<String> uncovered(Subject subject) {
        var covered = subject.file().references().stream().map(Reference::part).collect(Collectors.toSet());
        return subject.ofd().names().stream()
                .filter(part -> !covered.contains(part) && !subject.free().contains(part))
                .toList();
    }
}
