package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.trust.Purpose;
import java.util.List;

/** The seal maker's certificate was good when the seal was made, and is for making seals. */
final class SealMakerCertificate implements Rule {
    private static final Step STEP = new Step("seal-maker-certificate", Step.SEAL);

    @Override
    public List<Finding> check(Subject subject) {
        var maker = subject.signature().seal().maker();
        return List.of(CertificateStanding.of(
                STEP,
                maker,
                Purpose.SEAL_MAKER,
                subject.anchors(),
                subject.sealProperties().made()));
    }
}
