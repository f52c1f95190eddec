package cn.quanhen.signature.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfdDocumentTest {

    @Test
    void pagesAreReadInTheirOrderWithTheirSize() {
        var document = OfdDocument.of(OfdPackage.read(Documents.ofPages(3)));

        assertThat(document.signatureList()).isEmpty();
        assertThat(document.pages()).hasSize(3).allSatisfy(page -> {
            assertThat(page.width()).isEqualTo(210);
            assertThat(page.height()).isEqualTo(297);
        });
    }

    @Test
    void aPageMayHaveASizeOfItsOwn() {
        var wide = Documents.changed(
                Documents.ofPages(1),
                Documents.FIRST_PAGE,
                xml -> xml.replaceFirst("<ofd:Area>.*</ofd:Area>", "")
                        .replaceFirst(
                                "<ofd:Content>",
                                "<ofd:Area><ofd:PhysicalBox>0 0 420 297</ofd:PhysicalBox></ofd:Area><ofd:Content>"));

        assertThat(OfdDocument.of(OfdPackage.read(wide)).pages().getFirst().width())
                .isEqualTo(420);
    }

    @Test
    void aDoctypeInAPageIsRefused() {
        var forged = Documents.changed(
                Documents.ofPages(1), Documents.FIRST_PAGE, xml -> xml.replace("?>", "?><!DOCTYPE Page>"));

        assertThatThrownBy(() -> OfdDocument.of(OfdPackage.read(forged)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "Doc_0/Signs/Signatures.xml, /Doc_0/Signs/Sign_0/Signature.xml",
        "Doc_0/Signs/Signatures.xml, Sign_0/Signature.xml",
        "Doc_0/Signs/Signatures.xml, ./Sign_0/Signature.xml",
        "Doc_0/Document.xml, Signs/Sign_0/../Sign_0/Signature.xml"
    })
    void referencesCountFromTheReferringPart(String from, String reference) {
        assertThat(PartName.resolve(from, reference)).isEqualTo("Doc_0/Signs/Sign_0/Signature.xml");
    }

    @Test
    void aReferenceOutOfThePackageIsRefused() {
        assertThatThrownBy(() -> PartName.resolve("Doc_0/Document.xml", "../../etc/passwd"))
                .isInstanceOf(Refusal.class);
    }
}
