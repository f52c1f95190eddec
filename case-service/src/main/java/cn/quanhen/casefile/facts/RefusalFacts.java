package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Signatories;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.casefile.v1.DocumentDrafted;
import java.util.List;
import java.util.stream.Stream;

/** 拒绝签字确认的注明 (Art. 15): noted in the document, and signed by officers who have shown their certificates. */
final class RefusalFacts {
    private static final String SIGNERS = "refusalSigners";

    private RefusalFacts() {}

    /** Whether it is the party that refuses. */
    static boolean refused(DocumentDrafted drafted) {
        return drafted.hasRefusal()
                && Signatories.PARTY.contains(drafted.getRefusal().getCapacity());
    }

    static Fields of(DocumentDrafted drafted) {
        if (!refused(drafted)) {
            return new Fields().with("refused", false);
        }
        return new Fields()
                .with("refused", true)
                .with("refusalNoted", !drafted.getRefusal().getReason().isBlank())
                .with(SIGNERS, List.of())
                .with(Setting.NOTED_BEFORE, List.copyOf(drafted.getRefusal().getCertificateNumbersList()));
    }

    /** Of two officers of one name, the first who has not signed yet. */
    static Fields signed(DocumentConfirmed confirmed, Fields document, Facts before) {
        var signers = document.texts(SIGNERS);
        return document.texts(Setting.NOTED_BEFORE).stream()
                .filter(certificate -> !signers.contains(certificate))
                .filter(certificate -> before.named("officers", certificate)
                        .filter(officer -> officer.text("name").equals(confirmed.getSignedBy()))
                        .isPresent())
                .findFirst()
                .map(certificate -> document.with(
                        SIGNERS,
                        Stream.concat(signers.stream(), Stream.of(certificate)).toList()))
                .orElse(document);
    }
}
