package cn.quanhen.signature.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTricksTest {
    private static final byte[] ORDINARY = Documents.ofPages(1);

    @Test
    void anOrdinaryFileIsReadAndWrittenUnchanged() {
        var read = OfdPackage.read(ORDINARY);
        var again = OfdPackage.read(read.write());

        assertThat(again.names()).containsExactlyInAnyOrderElementsOf(read.names());
        assertThat(again.require("Doc_0/Document.xml")).isEqualTo(read.require("Doc_0/Document.xml"));
        assertThat(again.write()).isEqualTo(read.write());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "/etc/passwd",
                "Doc_0/../../evil",
                "a\\b",
                "C:evil",
                "a//b",
                "./a",
                "ofd.XML",
                "a\u0001"
            })
    void aNameThatLeavesThePackageOrCollidesIsRefused(String name) {
        refused(() -> OfdPackage.read(zip("OFD.xml", "<a/>", name, "x")));
    }

    @Test
    void aSecondEntryOfTheSameNameIsRefused() {
        var forged = zip("OFD.xml", "<a/>", "OFD.xmk", "x");
        replace(forged, "OFD.xmk", "OFD.xml");

        refused(() -> OfdPackage.read(forged));
    }

    @Test
    void anEntryThatHasAnotherNameInFrontThanInTheDirectoryIsRefused() {
        var forged = zip("OFD.xml", "<a/>", "Page.xml", "x");
        var at = indexOf(forged, "Page.xml", 0);
        forged[at] = 'S';

        refused(() -> OfdPackage.read(forged));
    }

    @Test
    void somethingBeforeBetweenOrAfterTheEntriesIsRefused() {
        var plain = zip("OFD.xml", "<a/>");
        var before = new byte[plain.length + 4];
        System.arraycopy(plain, 0, before, 4, plain.length);

        refused(() -> OfdPackage.read(before));
        refused(() -> OfdPackage.read(Arrays.copyOf(plain, plain.length + 1)));
    }

    @Test
    void aFileThatUnpacksToMoreThanAnyDocumentNeedsIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }

        refused(() -> OfdPackage.read(out.toByteArray()));
    }

    @Test
    void somethingElseThanAZipFileIsRefused() {
        refused(() -> OfdPackage.read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        refused(() -> OfdPackage.read(new byte[0]));
        refused(() -> OfdPackage.read(zip("Document.xml", "<a/>")));
    }

    private static void refused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OFD_UNREADABLE));
    }

    private static byte[] zip(String... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void replace(byte[] file, String name, String by) {
        for (var at = indexOf(file, name, 0); at >= 0; at = indexOf(file, name, at + 1)) {
            System.arraycopy(by.getBytes(StandardCharsets.US_ASCII), 0, file, at, by.length());
        }
    }

    private static int indexOf(byte[] file, String name, int from) {
        var sought = name.getBytes(StandardCharsets.US_ASCII);
        for (var at = from; at <= file.length - sought.length; at++) {
            if (Arrays.equals(file, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
