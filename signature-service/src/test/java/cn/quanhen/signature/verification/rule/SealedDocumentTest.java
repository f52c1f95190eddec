package cn.quanhen.signature.verification.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.Documents;
import cn.quanhen.signature.TestNode;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.seal.SesSignature;
import cn.quanhen.signature.trust.CertificateMaker.Period;
import cn.quanhen.signature.trust.Purpose;
import cn.quanhen.signature.trust.TrustAnchors;
import cn.quanhen.signature.verification.rule.Finding.Indication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedDocumentTest {
    private static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";
    private static final TestNode NODE = new TestNode();
    private static final byte[] SEALED = NODE.sealed(Documents.ofPages(3));

    @Test
    void aSealedDocumentIsValidAndEveryPartOfItCovered() {
        var report = NODE.verify(SEALED);

        assertThat(report.valid()).isTrue();
        assertThat(report.uncovered()).isEmpty();
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo(TestNode.AGENCY);
            assertThat(signature.isSeal()).isTrue();
            assertThat(signature.signedAt()).contains(TestNode.NOW);
            assertThat(signature.covered()).contains("OFD.xml", "Doc_0/Document.xml", Documents.FIRST_PAGE);
        });
    }

    @Test
    void theStepsBearTheirClauses() {
        assertThat(NODE.verify(SEALED).signatures().getFirst().findings())
                .extracting(Finding::step, Finding::indication)
                .hasSize(15)
                .allSatisfy(step -> assertThat(step.toList().get(1)).isEqualTo(Indication.PASSED));
    }

    @Test
    void aChangedPageFailsAndIsNamed() {
        var forged = Documents.changed(SEALED, Documents.FIRST_PAGE, text -> text.replace("第1页", "第9页"));

        assertThat(broken(forged)).containsExactly("part-digest 部件被改动：" + Documents.FIRST_PAGE);
    }

    @Test
    void aRemovedPageFailsAndIsNamed() {
        var resources = "Doc_0/PublicRes.xml";

        assertThat(broken(Documents.without(SEALED, resources))).contains("part-digest 部件被删除：" + resources);
    }

    @Test
    void anAppendedPageIsNamedAsUncovered() {
        var page = "Doc_0/Pages/Page_9/Content.xml";

        var report = NODE.verify(Documents.with(SEALED, page, "<x/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(report.valid()).isFalse();
        assertThat(report.uncovered()).containsExactly(page);
    }

    @Test
    void anAnnotationPutInAfterwardsIsNamedAsUncovered() {
        var annotations = "Doc_0/Annots/Annotations.xml";
        var forged = Documents.with(SEALED, annotations, "<x/>".getBytes(StandardCharsets.UTF_8));

        assertThat(NODE.verify(forged).uncovered()).containsExactly(annotations);
    }

    @Test
    void aCertificateOfAnotherAuthorityWithTheSameNameFails() {
        var impostor = new TestNode();

        var forged = impostor.sealed(Documents.ofPages(1));

        assertThat(impostor.root.certificate().getSubject())
                .isEqualTo(NODE.root.certificate().getSubject());
        assertThat(NODE.verify(forged).valid()).isFalse();
        assertThat(broken(forged))
                .extracting(finding -> finding.split(" ")[0])
                .containsExactly("seal-maker-certificate", "signer-certificate");
        assertThat(findings(forged)).allSatisfy(f -> assertThat(f.indication()).isNotEqualTo(Indication.INDETERMINATE));
    }

    @Test
    void anUnknownAuthorityCannotBeTold() {
        var nobody = new Verifier(new TrustAnchors(List.of()));

        var report = nobody.verify(SEALED, TestNode.NOW);

        assertThat(report.valid()).isFalse();
        assertThat(report.signatures().getFirst().findings())
                .filteredOn(f -> f.indication() == Indication.INDETERMINATE)
                .extracting(Finding::step)
                .containsExactly("seal-maker-certificate", "signer-certificate");
    }

    @Test
    void aSwappedSealFails() {
        var other = TestNode.seal(NODE.sealMaker, NODE.signer, year());
        var forged = Documents.with(SEALED, "Doc_0/Signs/Sign_0/Seal.esl", other.der());

        assertThat(broken(forged))
                .anyMatch(finding -> finding.startsWith("seal-file"))
                .anyMatch(finding -> finding.startsWith("part-digest"));
    }

    @Test
    void aSignatureOfAnotherDocumentFails() {
        var other = OfdPackage.read(NODE.sealed(Documents.ofPages(2))).require(VALUE);

        assertThat(broken(Documents.with(SEALED, VALUE, other))).anyMatch(f -> f.startsWith("document-digest"));
    }

    @Test
    void aChangedDescriptionOfTheSignatureFails() {
        var description = "Doc_0/Signs/Sign_0/Signature.xml";
        var forged = Documents.changed(SEALED, description, xml -> xml.replace("120 200", "120 100"));

        assertThat(broken(forged)).containsExactly("document-digest 签名描述文件被改动：" + description);
    }

    @Test
    void aSignerWhomTheSealDoesNotListFails() {
        var colleague = NODE.issue(Purpose.SEAL_SIGNER, "另一机关", year());
        var forged = TestNode.sealed(Documents.ofPages(1), NODE.seal, colleague, TestNode.NOW);

        assertThat(broken(forged)).containsExactly("signer-listed 签章者的证书不在印章的签章者列表中");
    }

    @Test
    void aSealMadeBySomebodyWhoIsNoSealMakerFails() {
        var selfMade = TestNode.seal(NODE.signer, NODE.signer, year());
        var forged = TestNode.sealed(Documents.ofPages(1), selfMade, NODE.signer, TestNode.NOW);

        assertThat(broken(forged)).singleElement().asString().startsWith("seal-maker-certificate 证书的用途不符");
    }

    @Test
    void aSealThatHasExpiredAtTheSigningFails() {
        var yesterday = new Period(TestNode.NOW.minus(Duration.ofDays(9)), TestNode.NOW.minus(Duration.ofDays(1)));
        var expired = TestNode.seal(NODE.sealMaker, NODE.signer, yesterday);
        var late = TestNode.sealed(Documents.ofPages(1), expired, NODE.signer, TestNode.NOW);

        assertThat(broken(late)).singleElement().asString().startsWith("seal-period");
    }

    @Test
    void aSealThatExpiresAfterTheSigningStaysValid() {
        var tenYearsOn = TestNode.NOW.plus(Duration.ofDays(20_000));

        assertThat(NODE.verifier().verify(SEALED, tenYearsOn).valid()).isTrue();
    }

    @Test
    void aSignatureFromTheFutureFails() {
        var report = NODE.verifier().verify(SEALED, TestNode.NOW.minusSeconds(1));

        assertThat(report.signatures().getFirst().findings())
                .filteredOn(f -> !f.passed())
                .extracting(Finding::step)
                .containsExactly("signing-time");
    }

    @Test
    void aDocumentWithoutSignatureIsNotValid() {
        var report = NODE.verify(Documents.ofPages(1));

        assertThat(report.valid()).isFalse();
        assertThat(report.uncovered()).contains(Documents.FIRST_PAGE);
    }

    @Test
    void aSignatureStruckFromTheListLeavesItsPartsUncovered() {
        var forged = Documents.changed(
                SEALED, "Doc_0/Signs/Signatures.xml", xml -> xml.replaceAll("<ofd:Signature .*</ofd:Signature>", ""));

        assertThat(NODE.verify(forged).valid()).isFalse();
    }

    @Test
    void anEntityInXmlIsRefused() {
        var forged = Documents.changed(
                SEALED,
                "Doc_0/Signs/Signatures.xml",
                xml -> xml.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"));

        assertThatThrownBy(() -> NODE.verify(forged))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OFD_UNREADABLE));
    }

    @Test
    void aTimeStampBesideTheSignatureCannotBeToldHere() {
        var value = SesSignature.parse(OfdPackage.read(SEALED).require(VALUE));

        assertThat(value.hasTimestamp()).isFalse();
        assertThat(value.signedAt()).isEqualTo(Instant.parse("2026-09-02T02:00:00Z"));
    }

    private static List<Finding> findings(byte[] ofd) {
        return NODE.verify(ofd).signatures().getFirst().findings();
    }

    private static List<String> broken(byte[] ofd) {
        return findings(ofd).stream()
                .filter(finding -> !finding.passed())
                .map(finding -> finding.step() + " " + finding.detail())
                .toList();
    }

    private static Period year() {
        return new Period(TestNode.NOW.minus(Duration.ofDays(1)), TestNode.NOW.plus(Duration.ofDays(365)));
    }
}
