package cn.quanhen.signature.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.Documents;
import cn.quanhen.signature.Pictures;
import cn.quanhen.signature.TestNode;
import cn.quanhen.signature.ofd.Box;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.ofd.SignatureFile;
import cn.quanhen.signature.signing.Place;
import cn.quanhen.signature.trust.Evidence;
import cn.quanhen.signature.trust.Sm2;
import cn.quanhen.signature.verification.rule.Finding;
import cn.quanhen.signature.verification.rule.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartySignerTest {
    private static final TestNode NODE = new TestNode();
    private static final UUID EVENT = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final Place PLACE = new Place(1, new Box(120, 240, 40, 16));
    private static final Png SIGNATURE = new Png(Pictures.png(40, 16, 3));
    private static final Png PRINT = new Png(Pictures.png(18, 18, 5));

    @Test
    void aPersonsSignatureIsValidAndNamesThePerson() {
        var signed = sign(Documents.ofPages(1), Optional.empty());

        var report = NODE.verify(signed.ofd());

        assertThat(report.valid()).isTrue();
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo("张三");
            assertThat(signature.isSeal()).isFalse();
        });
    }

    @Test
    void theEventCertificateBindsWhatWasWrittenPrintedAndSeen() {
        var document = Documents.ofPages(2);

        var evidence =
                Evidence.of(sign(document, Optional.of(PRINT)).certificate()).orElseThrow();

        assertThat(evidence.signature()).isEqualTo(Sm2.digest(SIGNATURE.png()));
        assertThat(evidence.handPrint()).hasValueSatisfying(d -> assertThat(d).isEqualTo(Sm2.digest(PRINT.png())));
        assertThat(evidence.document()).isEqualTo(Sm2.digest(document));
        assertThat(evidence.signedAt()).isEqualTo(TestNode.NOW.minusSeconds(5));
    }

    @Test
    void aRecordOfSeveralPagesBearsTheHandPrintOverAllOfThem() {
        var signed = sign(Documents.ofPages(3), Optional.of(PRINT)).ofd();

        var part = "Doc_0/Signs/Sign_1/Signature.xml";
        var stamps =
                SignatureFile.parse(OfdPackage.read(signed).require(part), part).stamps();

        assertThat(NODE.verify(signed).valid()).isTrue();
        assertThat(stamps)
                .extracting(stamp -> stamp.page())
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(stamps).allSatisfy(stamp -> assertThat(stamp.clip()).isPresent());
    }

    @Test
    void theAgencysSealAfterThePartysSignatureBreaksNeither() {
        var signed = sign(Documents.ofPages(2), Optional.of(PRINT)).ofd();

        var report = NODE.verify(NODE.sealed(signed));

        assertThat(report.valid()).isTrue();
        assertThat(report.signatures()).extracting(Report.Signature::isSeal).containsExactly(false, false, true);
    }

    @Test
    void aPageChangedBetweenTheTwoBreaksThePartysSignature() {
        var signed = sign(Documents.ofPages(1), Optional.empty()).ofd();
        var changed = Documents.changed(signed, Documents.FIRST_PAGE, text -> text.replace("第1页", "第2页"));

        var report = NODE.verify(NODE.sealed(changed));

        assertThat(report.valid()).isFalse();
        assertThat(report.signatures().get(0).findings())
                .filteredOn(finding -> finding.indication() == Finding.Indication.FAILED)
                .extracting(Finding::detail)
                .containsExactly("部件被改动：" + Documents.FIRST_PAGE);
        assertThat(report.signatures().get(1).holds()).isTrue();
    }

    @Test
    void anAnnotationPutInBetweenTheTwoIsNotCoveredByThePartysSignature() {
        var signed = sign(Documents.ofPages(1), Optional.empty()).ofd();
        var annotated = Documents.with(signed, "Doc_0/Annots/Page_0/Annotation.xml", new byte[] {'x'});

        var report = NODE.verify(NODE.sealed(annotated));

        assertThat(report.valid()).isFalse();
        assertThat(report.uncovered()).containsExactly("Doc_0/Annots/Page_0/Annotation.xml");
    }

    @Test
    void everyPersonGetsAKeyOfTheirOwn() {
        var first = sign(Documents.ofPages(1), Optional.empty());
        var second = sign(first.ofd(), Optional.empty());

        assertThat(second.certificate().getSubjectPublicKeyInfo())
                .isNotEqualTo(first.certificate().getSubjectPublicKeyInfo());
        assertThat(NODE.verify(second.ofd()).signatures()).hasSize(2);
        assertThat(NODE.verify(second.ofd()).valid()).isTrue();
    }

    @Test
    void aSignatureOutsideThePageIsRefused() {
        var act = act(Documents.ofPages(1), Optional.empty(), new Place(1, new Box(200, 290, 40, 16)));

        assertThatThrownBy(() -> NODE.partySigner().sign(act, TestNode.NOW, EVENT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PLACEMENT_OUTSIDE_PAGE));
    }

    @Test
    void aBrokenPictureIsRefused() {
        var picture = Pictures.png(4, 4, 1);
        for (var broken : List.of(
                new byte[0], Arrays.copyOf(picture, picture.length - 1), Arrays.copyOf(picture, picture.length + 1))) {
            assertThatThrownBy(() -> new Png(broken))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PICTURE_UNREADABLE));
        }
    }

    private static PartySigner.Signed sign(byte[] ofd, Optional<Png> print) {
        return NODE.partySigner().sign(act(ofd, print, PLACE), TestNode.NOW, EVENT);
    }

    private static PartySignature act(byte[] ofd, Optional<Png> print, Place place) {
        return new PartySignature(ofd, "张三", TestNode.NOW.minusSeconds(5), SIGNATURE, print, place);
    }
}
