package cn.quanhen.signature.verification.rule;

import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.ofd.OfdDocument;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.ofd.SignatureFile;
import cn.quanhen.signature.ofd.SignatureFile.Reference;
import cn.quanhen.signature.ofd.SignatureList;
import cn.quanhen.signature.seal.SealKind;
import cn.quanhen.signature.seal.SesSignature;
import cn.quanhen.signature.trust.TrustAnchors;
import cn.quanhen.signature.verification.rule.Report.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies every signature of an OFD file: each step of GB/T 38540-2020 clauses 6.3 and 7.3 and of GB/T 33190 clause
 * 18, and that the signatures cover the whole package. Uses no more of a signature than it has checked: what cannot be
 * read fails its step.
 */
public final class Verifier {
    private static final Step FILE = new Step("signature-file", "GB/T 33190-2016 18.2");
    private static final Step FORMAT = new Step("signature-format", Step.SIGNATURE);
    private static final List<Rule> RULES = List.of(
            new SealSignature(),
            new SealMakerCertificate(),
            new SealPeriod(),
            new SignerCertificate(),
            new SignerListed(),
            new SigningTime(),
            new DocumentDigest(),
            new SignatureValue(),
            new EventEvidence(),
            new Algorithms(),
            new SealFile(),
            new StampPages(),
            new PartDigest(),
            new Coverage());

    private final TrustAnchors anchors;

    public Verifier(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /**
     * Verifies a file; refuses ({@code OFD_UNREADABLE}) one that is not an OFD file at all.
     *
     * @param now the moment of the verification
     */
    public Report verify(byte[] file, Instant now) {
        var ofd = OfdPackage.read(file);
        var document = OfdDocument.of(ofd);
        if (document.signatureList().isEmpty()) {
            return new Report(List.of(), List.copyOf(ofd.names()));
        }
        var listPart = document.signatureList().get();
        var items = SignatureList.parse(ofd.require(listPart), listPart).items();
        var signatures = new ArrayList<Signature>();
        var uncovered = new LinkedHashSet<String>();
        var free = new HashSet<>(Set.of(listPart));
        // From the last to the first, since the earlier need not cover what the later brought.
        for (var item : items.reversed()) {
            signatures.addFirst(verify(ofd, document, item.part(), free, uncovered, now));
        }
        return new Report(List.copyOf(signatures), items.isEmpty() ? List.copyOf(ofd.names()) : List.copyOf(uncovered));
    }

    private Signature verify(
            OfdPackage ofd, OfdDocument document, String part, Set<String> free, Set<String> uncovered, Instant now) {
        SignatureFile file;
        try {
            file = SignatureFile.parse(ofd.require(part), part);
        } catch (Refusal unreadable) {
            return unreadable(part, FILE.failed(unreadable.because()), List.of());
        }
        free.add(part);
        free.add(file.valuePart());
        var covered = file.references().stream().map(Reference::part).toList();
        try {
            var signature = SesSignature.parse(ofd.require(file.valuePart()));
            var subject = new Subject(ofd, document, part, file, signature, Set.copyOf(free), anchors, now);
            uncovered.addAll(Coverage.uncovered(subject));
            var findings = new ArrayList<>(List.of(FILE.passed(), FORMAT.passed()));
            RULES.forEach(rule -> findings.addAll(rule.check(subject)));
            return new Signature(
                    file.valuePart(),
                    subject.sealProperties().name(),
                    subject.sealProperties().kind() != SealKind.PERSON.code(),
                    Optional.of(signature.signedAt()),
                    List.copyOf(findings),
                    covered);
        } catch (IllegalArgumentException | Refusal unreadable) {
            return unreadable(file.valuePart(), FORMAT.failed("签章数据缺失或不符合格式：" + file.valuePart()), covered);
        } finally {
            file.sealPart().ifPresent(free::add);
        }
    }

    private static Signature unreadable(String part, Finding finding, List<String> covered) {
        return new Signature(part, "", false, Optional.empty(), List.of(finding), covered);
    }
}
