package cn.quanhen.signature.verification.rule;

import java.util.List;

/** The signature was made while the seal was valid. */
final class SealPeriod implements Rule {
    private static final Step STEP = new Step("seal-period", Step.SEAL);

    @Override
    public List<Finding> check(Subject subject) {
        var seal = subject.sealProperties();
        var at = subject.signature().signedAt();
        return List.of(STEP.holds(
                !at.isBefore(seal.from()) && !at.isAfter(seal.to()),
                "签章时间 %s 不在印章有效期 %s 至 %s 之内".formatted(at, seal.from(), seal.to())));
    }
}
