package cn.quanhen.verify.volume;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Check;
import cn.quanhen.verify.report.Report;
import cn.quanhen.verify.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a volume that was handed out, and of one that was changed afterwards (Art. 26, 27). */
class VolumeTest {
    @TempDir
    Path directory;

    private final ExampleVolume volume = new ExampleVolume();

    private Report verify(Path path) {
        return new VolumeCommand().run(Arguments.of(List.of(path.toString())));
    }

    private Report verify(ExampleVolume changed) throws IOException {
        return verify(changed.zip(directory.resolve("volume.zip")));
    }

    private Report verify(Map<String, byte[]> members) throws IOException {
        return verify(Files.write(directory.resolve("volume.zip"), ExampleVolume.zip(members)));
    }

    private static Check failing(Report report, String id) {
        assertThat(report.status()).as(report.text()).isEqualTo(1);
        return report.checks().stream()
                .filter(check -> check.id().equals(id) && check.result() == Result.FAILS)
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.text()));
    }

    @Test
    void aWholeVolumeIsValidPackedOrUnpacked() throws IOException {
        Report packed = verify(volume);
        assertThat(packed.status()).as(packed.text()).isZero();
        assertThat(packed.json()).contains("\"archiveNumber\":\"0123-ZF·2026-D30-0001\"", "\"records\":3");
        assertThat(verify(volume.unpacked(directory.resolve("bag"))).status()).isZero();
    }

    @Test
    void theSystemsOwnToolChecksTheManifest() throws Exception {
        Path bag = volume.unpacked(directory.resolve("bag"));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "sha256sum is not here");
        Process process = new ProcessBuilder("sha256sum", "-c", "--strict", "manifest-sha256.txt")
                .directory(bag.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
    }

    @Test
    void everyFlippedBitOfEveryFileIsNoticedAndThePayloadsFileNamed() throws IOException {
        Random random = new Random(5);
        for (String name : List.copyOf(volume.files.keySet())) {
            ExampleVolume changed = new ExampleVolume();
            byte[] bytes = changed.files.get(name);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Report report = verify(changed);
            assertThat(report.status()).as(name + report.text()).isEqualTo(1);
            if (name.startsWith("data/")) {
                assertThat(failing(report, "payload").english()).contains(name);
            }
        }
    }

    @Test
    void everyFlippedBitOfTheZipsBytesIsNoticedOrChangesNothing() throws IOException {
        byte[] zip = ExampleVolume.zip(volume.inZip());
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            byte[] changed = zip.clone();
            changed[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            Report report = verify(Files.write(directory.resolve("volume.zip"), changed));
            assertThat(report.status()).isIn(0, 1);
        }
    }

    @Test
    void aTruncatedZipIsRefused() throws IOException {
        byte[] zip = ExampleVolume.zip(volume.inZip());
        for (int length : List.of(0, 10, zip.length / 2, zip.length - 1)) {
            Report report = verify(Files.write(directory.resolve("volume.zip"), Arrays.copyOf(zip, length)));
            assertThat(failing(report, "package").english()).contains("truncated");
        }
    }

    @Test
    void aNameThatLeadsOutOfTheBagIsRefused() throws IOException {
        for (String name :
                List.of("volume/../../etc/passwd", "/etc/passwd", "volume/data\\..\\x", "volume/./x", "volume//x")) {
            Map<String, byte[]> members = volume.inZip();
            members.put(name, new byte[1]);
            assertThat(failing(verify(members), "package").chinese()).contains(name);
        }
    }

    @Test
    void aNameThatStandsTwiceIsRefused() throws IOException {
        Map<String, byte[]> members = volume.inZip();
        members.put("volume/data/documents/D1/01.ofd", new byte[1]);
        assertThat(failing(verify(members), "package").english()).contains("twice", "D1/01.ofd");

        byte[] same = ExampleVolume.zip(
                replaced(volume.inZip(), "volume/data/documents/d1/02.ofd", "volume/data/documents/d1/03.ofd"));
        byte[] twice =
                new String(same, ISO_8859_1).replace("d1/03.ofd", "d1/01.ofd").getBytes(ISO_8859_1);
        assertThat(failing(verify(Files.write(directory.resolve("twice.zip"), twice)), "package")
                        .english())
                .contains("twice", "d1/01.ofd");
    }

    private static Map<String, byte[]> replaced(Map<String, byte[]> members, String name, String by) {
        Map<String, byte[]> changed = new LinkedHashMap<>(members);
        changed.put(by, changed.remove(name));
        return changed;
    }

    @Test
    void aNameThatIsAnotherBeforeTheFileThanInTheDirectoryIsRefused() throws IOException {
        byte[] zip = ExampleVolume.zip(volume.inZip());
        zip[new String(zip, ISO_8859_1).indexOf("bagit.txt")] = 'B';
        assertThat(failing(verify(Files.write(directory.resolve("two-names.zip"), zip)), "package")
                        .english())
                .contains("differ", "volume/bagit.txt");
    }

    @Test
    void aLinkIsRefusedPackedOrUnpacked() throws IOException {
        Path bag = volume.unpacked(directory.resolve("bag"));
        Files.delete(bag.resolve("data/documents/d1/01.ofd"));
        Files.createSymbolicLink(bag.resolve("data/documents/d1/01.ofd"), Path.of("/etc/hostname"));
        assertThat(failing(verify(bag), "package").english()).contains("link", "d1/01.ofd");

        byte[] zip = ExampleVolume.zip(volume.inZip());
        int central = new String(zip, ISO_8859_1).indexOf("PK\1\2");
        zip[central + 5] = 3;
        zip[central + 41] = (byte) (0120000 >> 8);
        assertThat(failing(verify(Files.write(directory.resolve("link.zip"), zip)), "package")
                        .english())
                .contains("link", "volume/bag-info.txt");
    }

    @Test
    void aFileThatUnpacksToMoreThanIsAllowedIsRefusedBeforeItIsUnpacked() throws IOException {
        Map<String, byte[]> members = volume.inZip();
        members.put("volume/data/bomb", new byte[(int) BagFiles.LONGEST + 1]);
        assertThat(failing(verify(members), "package").english()).contains("too large", "data/bomb");
    }

    @Test
    void aFileThatNobodyListsIsRefused() throws IOException {
        volume.text("data/extra.txt", "x");
        volume.text("metadata/extra.txt", "x");
        Report report = verify(volume);
        assertThat(failing(report, "payload").english()).contains("not listed: data/extra.txt");
        assertThat(failing(report, "tags").english()).contains("not listed: metadata/extra.txt");
        assertThat(failing(report, "oxum").id()).isEqualTo("oxum");
    }

    @Test
    void aFileThatIsListedAndMissingIsNamed() throws IOException {
        volume.files.remove("data/documents/d1/01.ofd");
        assertThat(failing(verify(volume), "payload").english()).contains("missing: data/documents/d1/01.ofd");
    }

    @Test
    void aDocumentThatWasReplacedTogetherWithTheManifestsIsNotTheOneOfTheRecords() throws IOException {
        volume.text("data/documents/d1/02.ofd", "another document");
        assertThat(failing(verify(volume.described()), "documents").english()).contains("d1/02.ofd");
    }

    @Test
    void aDocumentThatNoRecordNamesIsRefused() throws IOException {
        volume.text("data/documents/d2/01.ofd", "another document");
        assertThat(failing(verify(volume.described()), "documents").english()).contains("d2/01.ofd");
    }

    @Test
    void aRecordThatWasLeftOutTogetherWithTheManifestsBreaksTheChain() throws IOException {
        volume.files.remove("data/records/0001.bin");
        Report report = verify(volume.described());
        assertThat(failing(report, "chain").english()).contains("0002.bin");
        assertThat(failing(report, "contents").english()).contains("/records/1");
    }

    @Test
    void aRecordThatWasChangedTogetherWithTheManifestsBreaksTheChain() throws IOException {
        byte[] record = volume.files.get("data/records/0001.bin");
        record[record.length - 1] ^= 1;
        Report report = verify(volume.described());
        assertThat(failing(report, "chain").english()).contains("0002.bin");
        assertThat(failing(report, "contents").english()).contains("/records/1");
    }

    @Test
    void aRecordThatIsNoRecordIsNamed() throws IOException {
        volume.files.put("data/records/0002.bin", new byte[] {(byte) 0xff});
        assertThat(failing(verify(volume.described()), "chain").english()).contains("0002.bin");
    }

    @Test
    void aSealedDocumentWithoutAReportThatItVerifiedIsNamed() throws IOException {
        volume.files.put("data/validation/d1/02.bin", new byte[0]);
        assertThat(failing(verify(volume.described()), "validation").english()).contains("d1/02.bin");
    }

    @Test
    void anotherVolumesNumberOnTheBagIsRefused() throws IOException {
        volume.text("bag-info.txt", new String(volume.files.get("bag-info.txt"), UTF_8).replace("0001", "0002"));
        assertThat(failing(verify(volume), "identity").english()).contains("0002", "0001");
    }

    @Test
    void whatCannotBeReadCannotBeTold() {
        assertThatThrownBy(() -> verify(directory.resolve("nothing.zip"))).isInstanceOf(CannotTell.class);
    }
}
