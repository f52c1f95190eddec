package cn.quanhen.signature.seal;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.trust.SigningKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * A seal that the node keeps, with the key that signs with it.
 *
 * @param name {@code {agency}/seals/{seal}}
 */
public record AgencySeal(String name, SesSeal ses, SigningKey signer) {

    /** Refuses ({@code SEAL_NOT_IN_FORCE}) outside the periods of the seal and of its certificate. */
    public void requireInForce(Instant at) {
        var seal = ses.info().properties();
        var certificate = signer.certificate();
        var from =
                Collections.max(List.of(seal.from(), certificate.getNotBefore().toInstant()));
        var to = Collections.min(List.of(seal.to(), certificate.getNotAfter().toInstant()));
        if (at.isBefore(from) || at.isAfter(to)) {
            throw Refusal.of(Reason.SEAL_NOT_IN_FORCE)
                    .article("第十四条")
                    .because("印章不在有效期内")
                    .remedy("请先换发印章")
                    .fact("seal", name)
                    .fact("validFrom", from)
                    .fact("validTo", to);
        }
    }
}
