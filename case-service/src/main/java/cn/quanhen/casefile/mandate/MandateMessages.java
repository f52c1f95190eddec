package cn.quanhen.casefile.mandate;

import cn.quanhen.casefile.v1.Mandate;
import cn.quanhen.ledger.Entry;
import java.util.List;

/** Mandates as the contract shows them. */
public final class MandateMessages {
    private MandateMessages() {}

    public static Mandate of(List<Entry> entries, String principalTitle) {
        var message = Mandate.newBuilder()
                .setName(entries.getFirst().record().getChain())
                .setPrincipalTitle(principalTitle)
                .setGranted(MandateRecords.granted(entries))
                .setEtag(entries.getLast().tip().etag());
        MandateRecords.revoked(entries).ifPresent(message::setRevoked);
        return message.build();
    }
}
