package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.Signatory;
import cn.quanhen.casefile.contract.Signatories;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.phase.FormRules;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DocumentIssued;
import cn.quanhen.casefile.v1.DocumentSealed;
import cn.quanhen.casefile.v1.DocumentVoided;
import cn.quanhen.casefile.v1.SigningPlace;
import java.util.List;

/** 文书 (Art. 12–15). A document is drafted from a form, and refused where it is not complete. */
final class DocumentFacts {
    private static final String DOCUMENTS = Setting.DOCUMENTS;

    private DocumentFacts() {}

    static void of(DocumentDrafted drafted, Gains gains) {
        gains.named(
                DOCUMENTS,
                drafted.getDocument(),
                attested(drafted)
                        .text("name", drafted.getTitle())
                        .with(Setting.TEMPLATE, drafted.getTemplate())
                        .with("medium", "电子")
                        .with("complete", true)
                        .text("issuer", issuer(drafted))
                        .text("number", drafted.getNumber())
                        .with("pages", drafted.getPages())
                        .with("sealed", false)
                        .with("signedByParty", false));
        if (FormRules.of(drafted.getTemplate()).decides(gains.before().kind())) {
            gains.before()
                    .single("decision")
                    .ifPresent(decision ->
                            gains.one("decision", Fields.of(decision).with("document", drafted.getDocument())));
        }
    }

    /**
     * The party's signature, riding hand-print and hand-prints at alterations; or who signs the note that it refuses.
     */
    static void of(DocumentConfirmed confirmed, Gains gains) {
        var document = before(gains, confirmed.getDocument());
        if (Signatories.isParty(confirmed)) {
            gains.named(
                    DOCUMENTS,
                    confirmed.getDocument(),
                    document.with("signedByParty", true)
                            .with("riding", confirmed.getRiding())
                            .with("changesConfirmed", (long) confirmed.getHandPrints()));
        } else if (confirmed.getCapacityTitle().equals(Signatories.NOTES_REFUSAL)) {
            gains.named(DOCUMENTS, confirmed.getDocument(), RefusalFacts.signed(confirmed, document, gains.before()));
        }
    }

    /** signature-service seals with no seal that is not in force. */
    static void of(DocumentSealed sealed, Gains gains) {
        gains.named(
                DOCUMENTS,
                sealed.getDocument(),
                before(gains, sealed.getDocument())
                        .with("sealed", true)
                        .with("sealValid", true)
                        .with("riding", sealed.getRiding()));
    }

    /** The decision is made on the date that it bears. */
    static void of(DocumentIssued issued, Gains gains) {
        gains.named(
                DOCUMENTS,
                issued.getDocument(),
                before(gains, issued.getDocument()).day("issuedOn", issued.getIssuedOn()));
        gains.before()
                .single("decision")
                .filter(decision -> decision.text("document").equals(issued.getDocument()))
                .ifPresent(decision -> {
                    gains.one("decision", Fields.of(decision).day("madeOn", issued.getIssuedOn()));
                    gains.happened(made(gains.before().kind()), Times.day(issued.getIssuedOn()));
                });
    }

    /** A document that was voided is none of the case's any more; its number stays on record. */
    static void of(DocumentVoided voided, Gains gains) {
        gains.forget(DOCUMENTS, voided.getDocument());
        if (!voided.getNumber().isEmpty()) {
            gains.word("voidedNumbers", voided.getNumber());
        }
    }

    private static String made(Enforcement kind) {
        return switch (kind) {
            case PENALTY -> "decision.made";
            case INSPECTION, COERCION -> "other.made";
        };
    }

    private static Fields before(Gains gains, String document) {
        return Fields.of(gains.before().named(DOCUMENTS, document).orElseThrow());
    }

    private static Fields attested(DocumentDrafted drafted) {
        return attendance(drafted)
                .with(Setting.RENDERS, drafted.getRecord())
                .with(Setting.SIGNATORIES, certificates(drafted))
                .with("changes", (long) drafted.getAlterationsCount())
                .with("changesConfirmed", 0L);
    }

    /** Where the party did not attend, a witness signs in its stead (强制法 第十八条第九项). */
    private static Fields attendance(DocumentDrafted drafted) {
        var fields = RefusalFacts.of(drafted);
        var asked = Signatories.of(drafted).stream().map(Signatory::capacity).toList();
        var attended = RefusalFacts.refused(drafted) || asked.stream().anyMatch(Signatories.PARTY::contains);
        return attended || asked.isEmpty() ? fields : fields.with("partyAbsent", true);
    }

    private static List<String> certificates(DocumentDrafted drafted) {
        return drafted.getPlacesList().stream()
                .map(SigningPlace::getCertificateNumber)
                .filter(certificate -> !certificate.isEmpty())
                .distinct()
                .toList();
    }

    private static String issuer(DocumentDrafted drafted) {
        return drafted.getPlacesList().stream()
                .filter(SigningPlace::getSeal)
                .map(SigningPlace::getLabel)
                .findFirst()
                .orElse("");
    }
}
