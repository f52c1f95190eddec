package cn.quanhen.casefile.archiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.quanhen.casefile.archiving.bag.BagEntry;
import cn.quanhen.casefile.archiving.bag.BagZip;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DocumentSealed;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.casefile.v1.VolumeItem;
import cn.quanhen.casefile.v1.VolumeReceipt;
import cn.quanhen.ledger.Entry;
import cn.quanhen.ledger.v1.Record;
import cn.quanhen.ledger.v1.Recorder;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.report.Report;
import cn.quanhen.verify.volume.VolumeCommand;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume in its package, as whoever gets it checks it (Art. 26). */
class PackedVolumeTest {
    private static final String CASE = "counties/231202/agencies/11231202MB1A2B3C47/cases/1";
    private static final String DOCUMENT = CASE + "/documents/d1";
    private static final byte[] DRAFT = "a draft".getBytes(UTF_8);
    private static final byte[] SEALED = "a sealed document".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final List<Entry> entries = new ArrayList<>();

    private FiledVolume volume(byte[] documentOfTheContents) {
        append(Opening.newBuilder().setTitle("涉嫌未取得食品经营许可").build());
        append(DocumentDrafted.newBuilder()
                .setDocument(DOCUMENT)
                .setSha256(ByteString.copyFrom(sha256(DRAFT)))
                .build());
        append(DocumentSealed.newBuilder()
                .setDocument(DOCUMENT)
                .setSha256(ByteString.copyFrom(sha256(SEALED)))
                .build());
        var filed = VolumeFiled.newBuilder()
                .setArchiveNumber("0123-ZF·2026-D30-0001")
                .setRetention("30年")
                .setFiledOn("2026-09-02")
                .addItems(item(1, DOCUMENT, sha256(documentOfTheContents)));
        entries.forEach(entry -> filed.addItems(item(filed.getItemsCount() + 1, entry.name(), entry.hash())));
        append(filed.build());
        return new FiledVolume(
                CASE,
                "绥化市北林区市场监督管理局",
                entries,
                filed.build(),
                entries.stream()
                        .collect(Collectors.toMap(entry -> entry.record().getSequence(), entry -> new byte[16])));
    }

    private void append(Message content) {
        var record = Record.newBuilder()
                .setChain(CASE)
                .setSequence(entries.size() + 1L)
                .setPreviousHash(ByteString.copyFrom(
                        entries.isEmpty() ? new byte[32] : entries.getLast().hash()))
                .setKind(content.getDescriptorForType().getFullName())
                .setRecorder(Recorder.newBuilder().setSubject("zhou").setName("周文"))
                .setContent(content.toByteString())
                .build();
        entries.add(new Entry(record, record.toByteArray(), sha256(record.toByteArray())));
    }

    private static VolumeItem item(int position, String source, byte[] sha256) {
        return VolumeItem.newBuilder()
                .setPosition(position)
                .setSource(source)
                .setSha256(ByteString.copyFrom(sha256))
                .build();
    }

    private Report packed(FiledVolume volume, Function<Version, byte[]> ofd) throws IOException {
        var bag = new BagZip(volume.base());
        var versions = Versions.of(volume.entries());
        var zip = new ByteArrayOutputStream();
        volume.papers().forEach(entry -> zip.writeBytes(bag.add(entry)));
        versions.forEach(version -> zip.writeBytes(bag.add(new BagEntry(version.path(), ofd.apply(version)))));
        var report = VerifyDocumentResponse.newBuilder().setValid(true).build();
        versions.stream()
                .filter(Version::verifiable)
                .forEach(version ->
                        zip.writeBytes(bag.add(new BagEntry(version.reportPath("bin"), report.toByteArray()))));
        zip.writeBytes(bag.add(ArchiveMetadata.of(volume, versions, bag.payload())));
        zip.writeBytes(bag.add(PreservationEvents.of(volume, versions, bag.payload())));
        zip.writeBytes(bag.end(volume.info()));
        var file = Files.write(directory.resolve("volume.zip"), zip.toByteArray());
        return new VolumeCommand().run(Arguments.of(List.of(file.toString())));
    }

    private static byte[] original(Version version) {
        return version.number() == 1 ? DRAFT : SEALED;
    }

    @Test
    void whatIsPackedIsWholeToWhoeverChecksIt() throws IOException {
        var report = packed(volume(SEALED), PackedVolumeTest::original);
        assertThat(report.status()).as(report.text()).isZero();
        assertThat(report.facts()).containsEntry("archiveNumber", "0123-ZF·2026-D30-0001");
    }

    @Test
    void anotherDocumentThanTheRecordsNameIsFound() throws IOException {
        assertThat(packed(volume(SEALED), version -> DRAFT).text()).contains("d1/02.ofd");
    }

    @Test
    void aTableOfContentsThatNamesAnEarlierVersionIsFound() throws IOException {
        assertThat(packed(volume(DRAFT), PackedVolumeTest::original).text()).contains("line 1 is not what");
    }

    @Test
    void onlyTheLastVersionOfASealedDocumentIsVerifiedAnew() {
        assertThat(Versions.of(volume(SEALED).entries()))
                .extracting(Version::path, Version::verifiable)
                .containsExactly(tuple("data/documents/d1/01.ofd", false), tuple("data/documents/d1/02.ofd", true));
    }

    @Test
    void aReceiptIsOfARecordOfTheVolumeAndStandsOnce() {
        var volume = volume(SEALED);
        var first = receipt(CASE + "/records/1");
        assertThat(VolumeReceipts.of(volume, List.of(receipt(CASE + "/records/2"), first)))
                .extracting(BagEntry::path)
                .containsExactly("receipts/0001.tlog-proof", "receipts/0002.tlog-proof");
        assertThatThrownBy(() -> VolumeReceipts.of(volume, List.of(first, first)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> VolumeReceipts.of(volume, List.of(receipt(CASE + "/records/9"))))
                .isInstanceOf(Refusal.class);
    }

    private static VolumeReceipt receipt(String record) {
        return VolumeReceipt.newBuilder().setRecord(record).setText("a receipt").build();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
