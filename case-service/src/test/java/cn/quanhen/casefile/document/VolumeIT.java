package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.quanhen.casefile.document.PenaltyCase.Stage;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.remote.AnsweringSignatures;
import cn.quanhen.casefile.remote.Signatures;
import cn.quanhen.casefile.v1.ExportVolumeRequest;
import cn.quanhen.casefile.v1.ExportVolumeResponse;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.casefile.v1.VolumeItem;
import cn.quanhen.casefile.v1.VolumePart;
import cn.quanhen.casefile.v1.VolumeReceipt;
import cn.quanhen.casefile.v1.VolumeServiceGrpc;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.report.Report;
import cn.quanhen.verify.volume.VolumeCommand;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Volumes that are handed out (Art. 26), and what whoever gets them can check without this service. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VolumeIT {
    private static final String PREMIS = "http://www.loc.gov/premis/v3";
    private static final Demo.Person OTHER_ARCHIVIST =
            new Demo.Person("feng", "冯档", Demo.OTHER_AGENCY, "", List.of("archivist"));

    @TestHTTPResource
    URL url;

    @Inject
    Cases cases;

    @TempDir
    Path directory;

    private TestChannel channel;
    private PenaltyCase penalty;

    @BeforeEach
    void open() {
        QuarkusMock.installMockForType(new AnsweringSignatures(), Signatures.class);
        channel = TestChannel.to(url.getPort());
        penalty = new PenaltyCase(channel, cases);
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    private void archive() {
        penalty = penalty.to(Stage.ARCHIVED);
    }

    private byte[] export(Demo.Person person, VolumeReceipt... receipts) {
        var zip = new ByteArrayOutputStream();
        pieces(person, receipts).forEach(piece -> zip.writeBytes(piece.getData().toByteArray()));
        return zip.toByteArray();
    }

    private List<ExportVolumeResponse> pieces(Demo.Person person, VolumeReceipt... receipts) {
        var pieces = new ArrayList<ExportVolumeResponse>();
        VolumeServiceGrpc.newBlockingStub(channel.as(person))
                .exportVolume(ExportVolumeRequest.newBuilder()
                        .setName(penalty.name())
                        .addAllReceipts(List.of(receipts))
                        .build())
                .forEachRemaining(pieces::add);
        return pieces;
    }

    private static Report verify(Path path) {
        return new VolumeCommand().run(Arguments.of(List.of(path.toString())));
    }

    private Path unpacked(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = directory
                        .resolve("bag")
                        .resolve(entry.getName().substring(entry.getName().indexOf('/') + 1));
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return directory.resolve("bag");
    }

    @Test
    void aFiledVolumeIsWholeWhereverItIsChecked() throws Exception {
        archive();

        var zip = export(Demo.ARCHIVIST);

        var packed = verify(Files.write(directory.resolve("volume.zip"), zip));
        assertThat(packed.status()).as(packed.text()).isZero();
        var bag = unpacked(zip);
        assertThat(verify(bag).status()).isZero();
        assertThat(Files.readString(bag.resolve("bag-info.txt")))
                .contains("External-Identifier: 0123-ZF·", "Internal-Sender-Identifier: " + penalty.name());
        assertThat(Files.readString(bag.resolve("data/records/0001.json"))).contains("涉嫌未取得食品经营许可");
        assertThat(Files.readString(bag.resolve("metadata/da-t-46.json"))).contains("\"保管期限\" : \"30年\"", "行政处罚决定书");
        var premis = xml(bag.resolve("metadata/premis.xml"));
        assertThat(premis.getElementsByTagNameNS(PREMIS, "event").getLength()).isGreaterThan(10);
        assertThat(premis.getElementsByTagNameNS(PREMIS, "eventType"))
                .extracting(types -> types.item(types.getLength() - 1).getTextContent())
                .isEqualTo("VolumeFiled");
        assertThat(premis.getElementsByTagNameNS(PREMIS, "messageDigest").getLength())
                .isEqualTo((int) Files.readString(bag.resolve("manifest-sha256.txt"))
                        .lines()
                        .count());
    }

    @Test
    void whatTheAgencyWeighedWithinIsInTheAnnexWithATableOfItsOwn() throws Exception {
        archive();
        var filed = VolumeFiled.newBuilder();
        JsonFormat.parser()
                .merge(Files.readString(unpacked(export(Demo.ARCHIVIST)).resolve("data/contents.json")), filed);
        for (var part : List.of(VolumePart.VOLUME_PART_MAIN, VolumePart.VOLUME_PART_ANNEX)) {
            var items = filed.getItemsList().stream()
                    .filter(item -> item.getPart() == part)
                    .toList();
            assertThat(items)
                    .extracting(VolumeItem::getPosition)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, items.size()).boxed().toList());
        }
        assertThat(titles(filed, VolumePart.VOLUME_PART_MAIN))
                .contains("行政处罚决定书")
                .doesNotContain("法制审核意见");
        assertThat(titles(filed, VolumePart.VOLUME_PART_ANNEX))
                .contains("法制审核意见")
                .doesNotContain("行政处罚决定书");
    }

    private static List<String> titles(VolumeFiled.Builder filed, VolumePart part) {
        return filed.getItemsList().stream()
                .filter(item -> item.getPart() == part)
                .map(VolumeItem::getTitle)
                .toList();
    }

    private static Document xml(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void theSystemsOwnToolChecksTheManifest() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "sha256sum is not here");
        archive();

        var bag = unpacked(export(Demo.ARCHIVIST));

        for (var manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            var process = new ProcessBuilder("sha256sum", "-c", "--strict", manifest)
                    .directory(bag.toFile())
                    .redirectErrorStream(true)
                    .start();
            var out = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
        }
    }

    @Test
    void theSameVolumeIsTheSameBytesAndBearsItsNumberAsItsName() {
        archive();

        var first = export(Demo.ARCHIVIST);

        assertThat(export(Demo.SUPERVISOR)).isEqualTo(first);
        assertThat(pieces(Demo.ARCHIVIST).getFirst().getFileName()).matches("0123-ZF\\.\\d{4}-D30-\\d{4}\\.zip");
    }

    @Test
    void theReceiptsThatTheCallerHasGoIntoThePackage() throws IOException {
        archive();

        var bag = unpacked(export(Demo.ARCHIVIST, receipt(penalty.name() + "/records/2")));

        assertThat(Files.readString(bag.resolve("receipts/0002.tlog-proof"))).isEqualTo("a receipt");
        assertThat(verify(bag).status()).isZero();
    }

    @Test
    void aReceiptOfAnotherCaseIsRefused() {
        archive();

        refused(
                () -> export(Demo.ARCHIVIST, receipt(penalty.name() + "/records/999")),
                Status.Code.NOT_FOUND,
                "RECORD_NOT_FOUND");
    }

    private static VolumeReceipt receipt(String record) {
        return VolumeReceipt.newBuilder().setRecord(record).setText("a receipt").build();
    }

    @Test
    void aCaseThatIsNotFiledHasNoVolume() {
        refused(() -> export(Demo.ARCHIVIST), Status.Code.FAILED_PRECONDITION, "WRONG_PHASE");
    }

    @Test
    void nobodyButTheAgencysArchivistAndTheSupervisorsIsHandedAVolume() {
        refused(() -> export(Demo.OFFICER), Status.Code.PERMISSION_DENIED, "ROLE_MISSING");
        refused(() -> export(Demo.STRANGER), Status.Code.PERMISSION_DENIED, "ROLE_MISSING");
        refused(() -> export(OTHER_ARCHIVIST), Status.Code.PERMISSION_DENIED, "OTHER_AGENCY");
    }
}
