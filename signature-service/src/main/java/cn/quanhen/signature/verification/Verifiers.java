package cn.quanhen.signature.verification;

import cn.quanhen.signature.trust.TrustAnchors;
import cn.quanhen.signature.verification.rule.Verifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The node's verifier, as a bean. */
@Dependent
class Verifiers {

    @Produces
    @Singleton
    Verifier verifier(TrustAnchors anchors) {
        return new Verifier(anchors);
    }
}
