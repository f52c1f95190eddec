package cn.quanhen.signature.verification.rule;

import java.util.List;

/** The signature does not come from the future; a time-stamp beside it cannot be judged here. */
final class SigningTime implements Rule {
    private static final Step STEP = new Step("signing-time", Step.SIGNATURE);

    @Override
    public List<Finding> check(Subject subject) {
        var signature = subject.signature();
        if (signature.signedAt().isAfter(subject.now())) {
            return List.of(STEP.failed("签章时间 %s 晚于现在".formatted(signature.signedAt())));
        }
        return List.of(signature.hasTimestamp() ? STEP.unclear("签章带有时间戳，本节点没有可核验它的时间戳机构") : STEP.passed());
    }
}
