package cn.quanhen.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import cn.quanhen.ledger.v1.Record;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.seal.SesSeal;
import cn.quanhen.signature.trust.Sm2;
import cn.quanhen.signature.v1.ApplyPartySignatureRequest;
import cn.quanhen.signature.v1.ApplySealRequest;
import cn.quanhen.signature.v1.GetSealRequest;
import cn.quanhen.signature.v1.Indication;
import cn.quanhen.signature.v1.OnBehalfOf;
import cn.quanhen.signature.v1.Placement;
import cn.quanhen.signature.v1.SealUsed;
import cn.quanhen.signature.v1.SignatureReport;
import cn.quanhen.signature.v1.SignatureServiceGrpc;
import cn.quanhen.signature.v1.SignatureServiceGrpc.SignatureServiceBlockingStub;
import cn.quanhen.signature.v1.VerificationStep;
import cn.quanhen.signature.v1.VerifyDocumentRequest;
import cn.quanhen.signature.v1.VerifyDocumentResponse;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import cn.quanhen.testkit.TestTokens;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service over gRPC, on a real PostgreSQL and a real Kafka. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(TestSeals.class)
class SignatureServiceIT {
    private static final Demo.Person CASE_SERVICE = Demo.service("case-service");
    private static final byte[] DOCUMENT = Documents.ofPages(3);

    @TestHTTPResource
    URL address;

    private TestChannel channel;
    private SignatureServiceBlockingStub asService;
    private final String document = Demo.AGENCY + "/cases/2026-" + UUID.randomUUID() + "/documents/decision";

    @BeforeEach
    void open() {
        channel = TestChannel.to(address.getPort());
        asService = SignatureServiceGrpc.newBlockingStub(channel.as(CASE_SERVICE));
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void aServiceSealsADocumentAndAnybodyWithATokenVerifiesIt() throws Exception {
        var answer = asService.applySeal(sealing(DOCUMENT).build());

        var report = verify(answer.getOfd(), Demo.SUPERVISOR);

        assertThat(report.getValid()).isTrue();
        assertThat(report.getUncoveredPartsList()).isEmpty();
        assertThat(report.getSignaturesList()).singleElement().satisfies(signature -> {
            assertThat(signature.getSigner()).isEqualTo(Demo.AGENCY_TITLE);
            assertThat(signature.getIsSeal()).isTrue();
            assertThat(signature.getStepsList())
                    .extracting(VerificationStep::getIndication)
                    .containsOnly(Indication.INDICATION_PASSED);
        });
    }

    @Test
    void everyUseOfASealIsARecordInTheSealsOwnChain() throws Exception {
        var request = sealing(DOCUMENT).build();

        var answer = asService.applySeal(request);

        assertThat(answer.getSealUse()).startsWith(TestSeals.SEAL + "/records/");
        assertThat(kinds(TestSeals.SEAL).getFirst()).isEqualTo("quanhen.signature.v1.SealMade");
        var used = lastUse();
        assertThat(used.getDocument()).isEqualTo(document);
        assertThat(used.getRiding()).isTrue();
        assertThat(used.getOnBehalfOf()).isEqualTo(request.getOnBehalfOf());
        assertThat(used.getSm3().toByteArray())
                .isEqualTo(Sm2.digest(answer.getOfd().toByteArray()));
    }

    @Test
    void aRetryGetsTheVerySameFileAndLeavesOneRecord() throws Exception {
        var request = sealing(DOCUMENT).build();

        var first = asService.applySeal(request);
        var before = kinds(TestSeals.SEAL).size();
        var second = asService.applySeal(request);

        assertThat(second).isEqualTo(first);
        assertThat(kinds(TestSeals.SEAL)).hasSize(before);
    }

    @Test
    void aRequestIdComesOnlyOnce() {
        var request = sealing(DOCUMENT).build();
        assertThat(asService.applySeal(request).getOfd().isEmpty()).isFalse();

        refused(
                () -> asService.applySeal(request.toBuilder().setRiding(false).build()),
                Status.Code.ALREADY_EXISTS,
                "REQUEST_ID_REUSED");
    }

    @Test
    void whereTheUseCannotBeRecordedNoSealedFileLeaves() throws Exception {
        var request = sealing(DOCUMENT).build();
        owner("CREATE TRIGGER no_room BEFORE INSERT ON record FOR EACH ROW EXECUTE FUNCTION refuse_change()");
        try {
            assertThat(catchThrowable(() -> asService.applySeal(request))).isNotNull();
        } finally {
            owner("DROP TRIGGER no_room ON record");
        }

        assertThat(verify(asService.applySeal(request).getOfd(), Demo.OFFICER).getValid())
                .isTrue();
    }

    @Test
    void onlyAServiceOfTheCountyMaySeal() {
        var request = sealing(DOCUMENT).build();

        refused(() -> stub(Demo.OFFICER).applySeal(request), Status.Code.PERMISSION_DENIED, "ROLE_MISSING");
        refused(
                () -> SignatureServiceGrpc.newBlockingStub(channel.anonymous()).applySeal(request),
                Status.Code.UNAUTHENTICATED,
                "UNAUTHENTICATED");
        refused(
                () -> stub(CASE_SERVICE.at("counties/231221/agencies/11231221MB1A2B3C42"))
                        .applySeal(request),
                Status.Code.PERMISSION_DENIED,
                "OTHER_AGENCY");
    }

    @Test
    void theAgencysSealAfterThePartysSignatureBreaksNeither() throws Exception {
        var signed = asService.applyPartySignature(signing(DOCUMENT).build());

        var both = asService.applySeal(sealing(signed.getOfd().toByteArray()).build());

        var report = verify(both.getOfd(), Demo.OFFICER);
        assertThat(report.getValid()).isTrue();
        assertThat(report.getSignaturesList())
                .extracting(SignatureReport::getSigner)
                .containsExactly("张三", "张三", Demo.AGENCY_TITLE);
        assertThat(signed.getRecord()).isEqualTo(document + "/signatures/records/1");
        assertThat(kinds(document + "/signatures")).containsExactly("quanhen.signature.v1.PartySigned");
    }

    @Test
    void aPageChangedAfterThePartySignedIsNotSealed() throws Exception {
        var signed = asService.applyPartySignature(signing(DOCUMENT).build()).getOfd();
        var changed = Documents.changed(signed.toByteArray(), Documents.FIRST_PAGE, text -> text.replace("第1页", "第9页"));
        var before = kinds(TestSeals.SEAL).size();

        refused(
                () -> asService.applySeal(sealing(changed).build()),
                Status.Code.FAILED_PRECONDITION,
                "EARLIER_SIGNATURE_BROKEN");
        assertThat(kinds(TestSeals.SEAL)).hasSize(before);
    }

    @Test
    void aSealedDocumentWithAChangedPageIsRefusedAndThePartNamed() {
        var sealedFile = asService.applySeal(sealing(DOCUMENT).build()).getOfd().toByteArray();
        var changed = Documents.changed(sealedFile, Documents.FIRST_PAGE, text -> text.replace("第1页", "第9页"));

        var report = verify(ByteString.copyFrom(changed), Demo.OFFICER);

        assertThat(report.getValid()).isFalse();
        assertThat(report.getSignatures(0).getStepsList())
                .filteredOn(step -> step.getIndication() == Indication.INDICATION_FAILED)
                .extracting(VerificationStep::getStep, VerificationStep::getDetail)
                .containsExactly(Tuple.tuple("part-digest", "部件被改动：" + Documents.FIRST_PAGE));
    }

    @Test
    void aSignatureFromTheFutureIsRefused() {
        var tomorrow = Timestamp.newBuilder()
                .setSeconds(Instant.now().plusSeconds(86_400).getEpochSecond());

        refused(
                () -> asService.applyPartySignature(
                        signing(DOCUMENT).setSignedAt(tomorrow).build()),
                Status.Code.INVALID_ARGUMENT,
                "HAPPENED_IN_FUTURE");
    }

    @Test
    void whatIsNoOfdFileIsRefusedWithTheReason() {
        refused(
                () -> verify(ByteString.copyFromUtf8("%PDF-1.7"), Demo.OFFICER),
                Status.Code.INVALID_ARGUMENT,
                "OFD_UNREADABLE");
    }

    @Test
    void anybodyWithATokenReadsASeal() throws Exception {
        var seal = stub(Demo.STRANGER)
                .getSeal(GetSealRequest.newBuilder().setName(TestSeals.SEAL).build())
                .getSeal();

        assertThat(seal.getTitle()).isEqualTo(Demo.AGENCY_TITLE);
        assertThat(seal.getCode()).isEqualTo("2312020000001");
        var picture = SesSeal.parse(seal.getSesSeal().toByteArray()).info().picture();
        assertThat(OfdPackage.read(picture.data()).names()).contains("OFD.xml");
        refused(
                () -> stub(Demo.STRANGER)
                        .getSeal(GetSealRequest.newBuilder()
                                .setName(Demo.AGENCY + "/seals/none")
                                .build()),
                Status.Code.NOT_FOUND,
                "SEAL_NOT_FOUND");
    }

    @Test
    void itIsReadyAndCountsWhatItDoes() {
        var answer = asService.applySeal(sealing(DOCUMENT).build());
        assertThat(verify(answer.getOfd(), Demo.OFFICER).getValid()).isTrue();

        RestAssured.given()
                .baseUri(address.toString())
                .get("/q/health/ready")
                .then()
                .statusCode(200);
        var figures = RestAssured.given()
                .baseUri(address.toString())
                .header("Authorization", "Bearer " + TestTokens.of(CASE_SERVICE))
                .get("/q/metrics")
                .asString();
        assertThat(figures)
                .contains("quanhen_seals_applied_total")
                .contains("quanhen_verifications_total{result=\"valid\"}");
    }

    private ApplySealRequest.Builder sealing(byte[] ofd) {
        return ApplySealRequest.newBuilder()
                .setSeal(TestSeals.SEAL)
                .setRequestId(UUID.randomUUID().toString())
                .setDocument(document)
                .setOfd(ByteString.copyFrom(ofd))
                .setPlacement(Placement.newBuilder()
                        .setPage(3)
                        .setX(130)
                        .setY(220)
                        .setWidth(42)
                        .setHeight(42))
                .setRiding(true)
                .setOnBehalfOf(onBehalfOf());
    }

    private ApplyPartySignatureRequest.Builder signing(byte[] ofd) {
        return ApplyPartySignatureRequest.newBuilder()
                .setDocument(document)
                .setRequestId(UUID.randomUUID().toString())
                .setOfd(ByteString.copyFrom(ofd))
                .setSignedBy("张三")
                .setSignedAt(Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond() - 1))
                .setSignatureImage(ByteString.copyFrom(Pictures.png(40, 16, 3)))
                .setHandPrintImage(ByteString.copyFrom(Pictures.png(18, 18, 5)))
                .setPlacement(Placement.newBuilder()
                        .setPage(3)
                        .setX(60)
                        .setY(240)
                        .setWidth(40)
                        .setHeight(16))
                .setOnBehalfOf(onBehalfOf());
    }

    private static OnBehalfOf onBehalfOf() {
        return OnBehalfOf.newBuilder()
                .setSubject(TestTokens.subject(Demo.OFFICER))
                .setName(Demo.OFFICER.name())
                .setAuthority("cases/x/records/7")
                .build();
    }

    private VerifyDocumentResponse verify(ByteString ofd, Demo.Person person) {
        return stub(person)
                .verifyDocument(VerifyDocumentRequest.newBuilder().setOfd(ofd).build());
    }

    private SignatureServiceBlockingStub stub(Demo.Person person) {
        return SignatureServiceGrpc.newBlockingStub(channel.as(person));
    }

    private static void refused(Supplier<Object> call, Status.Code code, String reason) {
        var failure = catchThrowable(() -> fail("was let through: " + call.get()));

        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(code);
        var details = StatusProto.fromThrowable(failure).getDetailsList();
        assertThat(details.stream().filter(detail -> detail.is(ErrorInfo.class)))
                .singleElement()
                .satisfies(detail ->
                        assertThat(detail.unpack(ErrorInfo.class).getReason()).isEqualTo(reason));
    }

    private static List<String> kinds(String chain) throws SQLException {
        try (var connection = TestDatabase.app();
                var query = connection.prepareStatement("SELECT kind FROM record WHERE chain = ? ORDER BY sequence")) {
            query.setString(1, chain);
            var rows = query.executeQuery();
            var kinds = new ArrayList<String>();
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
            return kinds;
        }
    }

    private static SealUsed lastUse() throws SQLException, InvalidProtocolBufferException {
        try (var connection = TestDatabase.app();
                var query = connection.prepareStatement(
                        "SELECT canonical FROM record WHERE chain = ? ORDER BY sequence DESC LIMIT 1")) {
            query.setString(1, TestSeals.SEAL);
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return SealUsed.parseFrom(Record.parseFrom(row.getBytes(1)).getContent());
        }
    }

    private static void owner(String statement) throws SQLException {
        try (var connection = TestDatabase.owner();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
