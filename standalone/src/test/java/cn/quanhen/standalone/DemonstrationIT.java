package cn.quanhen.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.audit.v1.GetTraceRequest;
import cn.quanhen.audit.v1.ListCountiesRequest;
import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.Case;
import cn.quanhen.casefile.v1.DocumentState;
import cn.quanhen.casefile.v1.ExportVolumeRequest;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.GetDocumentRequest;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.VolumeReceipt;
import cn.quanhen.media.v1.GetRecordingRequest;
import cn.quanhen.signature.v1.VerifyDocumentRequest;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import cn.quanhen.standalone.demonstration.Demonstration;
import cn.quanhen.standalone.demonstration.Outcome;
import cn.quanhen.standalone.demonstration.Refused;
import cn.quanhen.standalone.demonstration.TextRecord;
import cn.quanhen.testkit.Demo;
import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.volume.VolumeCommand;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration case on fresh data, and what everybody may and may not see of it afterwards. */
class DemonstrationIT {
    static TestNode nodes;
    static Outcome outcome;

    @BeforeAll
    static void play() throws InterruptedException {
        nodes = TestNode.start("demonstration");
        outcome = new Demonstration(nodes.stage(), nodes.keys()).run();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void theCaseIsArchivedAndNothingIsMissing() {
        Case archived = nodes.desk()
                .cases(Demo.OFFICER)
                .getCase(GetCaseRequest.newBuilder().setName(outcome.caseName()).build())
                .getCase();

        assertThat(archived.getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
        assertThat(archived.getMissingList()).isEmpty();
        assertThat(outcome.volume().getItemsCount()).isGreaterThan(10);
        assertThat(outcome.volume().getLate()).isFalse();
    }

    @Test
    void theThreeForbiddenThingsWereRefusedWithTheirArticles() {
        assertThat(outcome.refusals())
                .extracting(Refused::reason, Refused::code)
                .containsExactly(
                        tuple("LEGAL_REVIEW_MISSING", "FAILED_PRECONDITION"),
                        tuple("SEAL_MISSING", "FAILED_PRECONDITION"),
                        tuple("RECORD_IMMUTABLE", "FAILED_PRECONDITION"));
        assertThat(outcome.refusals().get(0).article()).contains("第十条第三项");
        assertThat(outcome.refusals().get(1).article()).contains("第十四条");
        assertThat(outcome.refusals().get(2).article()).contains("第二十七条");
        assertThat(outcome.refusals())
                .allSatisfy(refused -> assertThat(refused.remedy()).isNotEmpty());
    }

    @Test
    void theVideoWasResumedHalfWayAndIsWhole() {
        var stored = nodes.desk()
                .media(Demo.OFFICER)
                .getRecording(GetRecordingRequest.newBuilder()
                        .setName(outcome.video().getName())
                        .build())
                .getRecording();

        assertThat(outcome.resumedFrom()).isPositive().isLessThan(stored.getSize());
        assertThat(stored.getStoredLate()).isFalse();
        assertThat(stored.getSm3().size()).isEqualTo(32);
    }

    @Test
    void theInquiryRecordOfSeveralPagesIsSignedByTheParty() {
        assertThat(outcome.inquiryRecord().getPages()).isGreaterThan(1);
        assertThat(outcome.inquiryRecord().getState()).isEqualTo(DocumentState.DOCUMENT_STATE_CONFIRMED);
        assertThat(verify(ofd(outcome.inquiryRecord().getName())).getValid()).isTrue();
    }

    @Test
    void anAlterationBearsThePartysHandPrintInAVersionThatVerifies() {
        var record = new TextRecord(nodes.stage());
        var altered = record.altered("北方", "北大仓");

        var withoutPrint = refusal(() -> record.sign(altered, "陈惠民", "", false));
        var signed = record.sign(altered, "陈惠民", "", true);

        assertThat(withoutPrint.reason()).isIn("RIDING_PRINT_MISSING", "HAND_PRINT_MISSING");
        assertThat(signed.getSignatories(0).getSigned()).isTrue();
        var report = verify(ofd(signed.getName()));
        assertThat(report.getValid()).isTrue();
        assertThat(report.getSignaturesList())
                .as("the signature, its riding hand-print, and the hand-print at the alteration")
                .hasSize(3);
    }

    @Test
    void aRefusalToSignIsSignedByTwoOfficersAndCountsAsConfirmed() {
        var record = new TextRecord(nodes.stage());
        var refused = record.refused();

        assertThat(refusal(() -> record.sign(refused, "陈惠民", "", true)).reason())
                .isEqualTo("SIGNER_NOT_ASKED");
        var noted = record.sign(refused, Demo.OFFICER.name(), "行政执法人员", false);
        noted = record.sign(noted, Demo.SECOND_OFFICER.name(), "行政执法人员", false);
        noted = record.sign(noted, Demo.OFFICER.name(), "询问人", false);
        noted = record.sign(noted, Demo.SECOND_OFFICER.name(), "记录人", false);

        assertThat(noted.getState()).isEqualTo(DocumentState.DOCUMENT_STATE_CONFIRMED);
        assertThat(verify(ofd(noted.getName())).getValid()).isTrue();
    }

    @Test
    void theDecisionIsNumberedSealedAndIssued() {
        assertThat(outcome.decision().getNumber()).matches("绥北市监罚决字〔\\d{4}〕第\\d+号");
        assertThat(outcome.decision().getState()).isEqualTo(DocumentState.DOCUMENT_STATE_ISSUED);

        VerifyDocumentResponse report = verify(ofd(outcome.decision().getName()));

        assertThat(report.getValid()).isTrue();
        assertThat(report.getSignaturesList()).anyMatch(signature -> signature.getIsSeal());
    }

    @Test
    void aDecisionWithOneByteChangedIsRefused() {
        byte[] changed = ofd(outcome.decision().getName()).toByteArray();
        changed[changed.length / 2] ^= 1;

        boolean valid;
        try {
            valid = verify(ByteString.copyFrom(changed)).getValid();
        } catch (StatusRuntimeException unreadable) {
            valid = false;
        }
        assertThat(valid).isFalse();
    }

    @Test
    void theReceiptIsOfTheLastActAndTheCityHasCosignedIt() {
        assertThat(outcome.receipt().getRecord()).startsWith(outcome.caseName() + "/records/");
        assertThat(outcome.receipt().getSignersList()).hasSize(2);
        assertThat(outcome.receipt().getTreeSize())
                .isGreaterThan(outcome.receipt().getIndex());
    }

    @Test
    void everyRecordOfTheCaseHasItsReceipt() {
        for (long sequence = 1; sequence <= records(); sequence++) {
            String record = outcome.caseName() + "/records/" + sequence;
            assertThat(receipt(record).getText()).as(record).startsWith("c2sp.org/tlog-proof@v1");
        }
    }

    @Test
    void theArchivedCaseIsTakenAwayAndProvedAgainstTheLogOffline(@TempDir Path directory) throws Exception {
        var request = ExportVolumeRequest.newBuilder().setName(outcome.caseName());
        for (long sequence = 1; sequence <= records(); sequence++) {
            request.addReceipts(receipt(outcome.caseName() + "/records/" + sequence));
        }
        var policy =
                Files.writeString(directory.resolve("policy.txt"), nodes.keys().policy());
        var volume = directory.resolve("volume.zip");
        try (var zip = Files.newOutputStream(volume)) {
            var pieces = nodes.desk().volumes(Demo.ARCHIVIST).exportVolume(request.build());
            while (pieces.hasNext()) {
                pieces.next().getData().writeTo(zip);
            }
        }

        var report = new VolumeCommand().run(Arguments.of(List.of(volume.toString(), "--policy", policy.toString())));

        assertThat(report.status()).as(report.text()).isZero();
        assertThat(report.text()).contains("all " + records() + " records are in the log");
    }

    private static VolumeReceipt receipt(String record) {
        return VolumeReceipt.newBuilder()
                .setRecord(record)
                .setText(nodes.desk()
                        .audit(Demo.OFFICER)
                        .getReceipt(
                                GetReceiptRequest.newBuilder().setRecord(record).build())
                        .getReceipt()
                        .getText())
                .build();
    }

    private static long records() {
        return nodes.desk()
                .cases(Demo.OFFICER)
                .getCase(GetCaseRequest.newBuilder().setName(outcome.caseName()).build())
                .getCase()
                .getRecordCount();
    }

    @Test
    void theCitysSupervisorReadsTheVerifiedTrace() throws Exception {
        eventually(() -> nodes
                .desk()
                .supervision(Demo.SUPERVISOR)
                .listCounties(ListCountiesRequest.getDefaultInstance())
                .getCountiesList()
                .stream()
                .anyMatch(county -> county.getName().equals("counties/231202")
                        && county.getVerifiedSize() > outcome.receipt().getIndex()
                        && county.getAlarm().isEmpty()));

        var trace = nodes.desk()
                .supervision(Demo.SUPERVISOR)
                .getTrace(GetTraceRequest.newBuilder()
                        .setChain(outcome.caseName())
                        .build());

        assertThat(trace.getTrace().getUnbroken()).isTrue();
        assertThat(trace.getEntriesCount()).isEqualTo((int) trace.getTrace().getEntryCount());
    }

    @Test
    void theCitysSupervisorReadsTheCaseAndCannotWrite() {
        assertThat(nodes.desk()
                        .cases(Demo.SUPERVISOR)
                        .getCase(GetCaseRequest.newBuilder()
                                .setName(outcome.caseName())
                                .build())
                        .getCase()
                        .getName())
                .isEqualTo(outcome.caseName());
        assertThat(refusal(() -> nodes.desk().cases(Demo.SUPERVISOR).appendRecord(answer()))
                        .code())
                .isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void anotherAgencyDoesNotSeeTheCase() {
        assertThat(refusal(() -> nodes.desk()
                                .cases(Demo.STRANGER)
                                .getCase(GetCaseRequest.newBuilder()
                                        .setName(outcome.caseName())
                                        .build()))
                        .code())
                .isIn("PERMISSION_DENIED", "NOT_FOUND");
    }

    @Test
    void theLogIsPublicAndNamesNobody() throws Exception {
        HttpResponse<String> checkpoint = get("/log/checkpoint");
        assertThat(checkpoint.statusCode()).isEqualTo(200);
        assertThat(checkpoint.body()).startsWith(nodes.keys().origin());

        String entry = outcome.receipt().getEntry().toString(StandardCharsets.UTF_8);
        assertThat(entry).doesNotContain("陈惠民", "惠民超市", "周文", "赵明");
    }

    private static AppendRecordRequest answer() {
        Timestamp now = Timestamp.newBuilder()
                .setSeconds(Instant.now().getEpochSecond())
                .build();
        return AppendRecordRequest.newBuilder()
                .setParent(outcome.caseName())
                .setRequestId(UUID.randomUUID().toString())
                .setHappenedAt(now)
                .setContent(RecordContent.newBuilder()
                        .setPartyAnswer(
                                PartyAnswer.newBuilder().setAnsweredAt(now).setWaiver("放弃")))
                .build();
    }

    private static Refused refusal(ThrowingCallable call) {
        return Refused.of(catchThrowableOfType(StatusRuntimeException.class, call));
    }

    private static ByteString ofd(String document) {
        return nodes.desk()
                .documents(Demo.OFFICER)
                .getDocument(GetDocumentRequest.newBuilder().setName(document).build())
                .getOfd();
    }

    private static VerifyDocumentResponse verify(ByteString ofd) {
        return nodes.desk()
                .signatures(Demo.OFFICER)
                .verifyDocument(VerifyDocumentRequest.newBuilder().setOfd(ofd).build());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = nodes.node().addresses().http(PartName.AUDIT_SERVICE).resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }
}
