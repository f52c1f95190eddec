package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.trust.Purpose;
import cn.quanhen.signature.trust.TrustAnchors;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/** Says of a certificate whether it was good at a moment, under the roots that this node trusts, for that purpose. */
final class CertificateStanding {
    private CertificateStanding() {}

    static Finding of(Step step, X509CertificateHolder certificate, Purpose purpose, TrustAnchors anchors, Instant at) {
        return switch (anchors.standing(certificate, at)) {
            case GOOD ->
                step.holds(Purpose.of(certificate).equals(Optional.of(purpose)), "证书的用途不符：" + certificate.getSubject());
            case UNKNOWN_ISSUER -> step.unclear("颁发者不在信任列表中：" + certificate.getIssuer());
            case FORGED -> step.failed("证书冒用了受信任颁发者的名称，或被改动：" + certificate.getSubject());
            case OUTSIDE_PERIOD -> step.failed("证书在 %s 不在有效期内：%s".formatted(at, certificate.getSubject()));
            case WRONG_USAGE -> step.failed("证书不得用于签名：" + certificate.getSubject());
        };
    }
}
