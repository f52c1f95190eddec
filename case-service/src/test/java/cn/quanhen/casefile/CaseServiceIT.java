package cn.quanhen.casefile;

import static cn.quanhen.casefile.Refusals.detail;
import static cn.quanhen.casefile.Refusals.refusal;
import static cn.quanhen.casefile.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.ListCasesRequest;
import cn.quanhen.casefile.v1.ListRecordsRequest;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.ledger.v1.Record;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestTokens;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CaseServiceIT {
    @TestHTTPResource
    URL url;

    private TestChannel channel;
    private CaseServiceBlockingStub officer;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
        officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aCaseIsOpenedOnTheAgencysOwnInitiativeAndReadBack() {
        var opened = officer.openCase(CaseCalls.open().build()).getCase();

        var read = officer.getCase(
                        GetCaseRequest.newBuilder().setName(opened.getName()).build())
                .getCase();
        assertThat(read).isEqualTo(opened);
        assertThat(read.getPhase()).isEqualTo(Phase.PHASE_INITIATION);
        assertThat(read.getRecordCount()).isEqualTo(1);
        assertThat(read.getStandard()).matches("suihua@2026-1[+]sha256:[0-9a-f]{64}");
        assertThat(read.getMissing(0).getArticle()).isEqualTo("第八条第一项");
    }

    @Test
    void everyRecordNamesTheHashOfTheOneBefore() throws Exception {
        var name = opened();
        var unused = officer.appendRecord(CaseCalls.identify(name).build());

        var records = officer.listRecords(
                        ListRecordsRequest.newBuilder().setParent(name).build())
                .getRecordsList();

        assertThat(records).hasSize(2);
        var first = records.get(0).getCanonical().toByteArray();
        assertThat(Record.parseFrom(records.get(1).getCanonical())
                        .getPreviousHash()
                        .toByteArray())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(first));
        assertThat(Record.parseFrom(first).getRecorder().getCertificateNumber()).isEqualTo(Demo.OFFICER.certificate());
    }

    @Test
    void aRetryGetsTheFirstAnswerAndAppendsNothing() {
        var name = opened();
        var request = CaseCalls.identify(name).build();

        var first = officer.appendRecord(request);
        var second = officer.appendRecord(request);

        assertThat(second).isEqualTo(first);
        assertThat(count(name)).isEqualTo(2);
    }

    @Test
    void aRequestIdIsNotUsedForAnotherContent() {
        var name = opened();
        var id = UUID.randomUUID().toString();
        var unused =
                officer.appendRecord(CaseCalls.identify(name).setRequestId(id).build());

        refused(
                () -> officer.appendRecord(CaseCalls.identify(name)
                        .setRequestId(id)
                        .setLateReason("另一内容")
                        .build()),
                Status.Code.ALREADY_EXISTS,
                "REQUEST_ID_REUSED");
    }

    @Test
    void aRecordThatStandsIsNotWrittenAgain() {
        var name = opened();

        var info = refusal(
                () -> officer.appendRecord(
                        CaseCalls.identify(name).setSequence(1).build()),
                Status.Code.FAILED_PRECONDITION,
                "RECORD_IMMUTABLE");

        assertThat(info.getMetadataMap())
                .containsEntry("article", "第二十七条")
                .containsEntry("record", name + "/records/1")
                .containsKey("remedy");
    }

    @Test
    void whoHasReadAnOlderStateIsTold() {
        var name = opened();
        var etag = officer.getCase(GetCaseRequest.newBuilder().setName(name).build())
                .getCase()
                .getEtag();
        var unused = officer.appendRecord(CaseCalls.identify(name).setEtag(etag).build());

        refused(
                () -> officer.appendRecord(
                        CaseCalls.identify(name).setEtag(etag).build()),
                Status.Code.ABORTED,
                "CASE_CHANGED");
    }

    @Test
    void nothingAnswersWithoutAToken() {
        var anonymous = CaseServiceGrpc.newBlockingStub(channel.anonymous());

        refused(() -> anonymous.openCase(CaseCalls.open().build()), Status.Code.UNAUTHENTICATED, "UNAUTHENTICATED");
        var nonsense = CaseServiceGrpc.newBlockingStub(channel.withToken("nonsense"));
        refused(() -> nonsense.openCase(CaseCalls.open().build()), Status.Code.UNAUTHENTICATED, "UNAUTHENTICATED");
        var expired = CaseServiceGrpc.newBlockingStub(
                channel.withToken(TestTokens.of(Demo.OFFICER, Instant.now().minusSeconds(3600))));
        refused(() -> expired.openCase(CaseCalls.open().build()), Status.Code.UNAUTHENTICATED, "UNAUTHENTICATED");
    }

    @Test
    void whoReadsWhileOthersWriteSeesAWholeCase() throws Exception {
        var name = opened();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(
                            () -> officer.appendRecord(CaseCalls.identify(name).build())))
                    .toList();
            var readers = IntStream.range(0, 120)
                    .mapToObj(i -> threads.submit(() -> officer.getCase(
                            GetCaseRequest.newBuilder().setName(name).build())))
                    .toList();
            for (var reader : readers) {
                assertThat(reader.get().getCase().getRecordCount()).isPositive();
            }
            for (var writer : writers) {
                assertThat(writer.get().getEtag()).isNotEmpty();
            }
        }
    }

    @Test
    void aTextWithControlCharactersIsRefusedWithItsField() {
        refused(
                () -> officer.openCase(CaseCalls.open().setTitle("无证\0经营").build()),
                Status.Code.INVALID_ARGUMENT,
                "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "99999999999"})
    void aForgedPageTokenIsRefused(String place) {
        var name = opened();
        var forged = Base64.getUrlEncoder().encodeToString((name + "\n" + place).getBytes(StandardCharsets.UTF_8));

        refused(
                () -> officer.listRecords(ListRecordsRequest.newBuilder()
                        .setParent(name)
                        .setPageToken(forged)
                        .build()),
                Status.Code.INVALID_ARGUMENT,
                "PAGE_TOKEN_INVALID");
    }

    @Test
    void anAgencyDoesNotSeeAnothersCase() {
        var name = opened();
        var stranger = CaseServiceGrpc.newBlockingStub(channel.as(Demo.STRANGER));

        refused(
                () -> stranger.getCase(GetCaseRequest.newBuilder().setName(name).build()),
                Status.Code.PERMISSION_DENIED,
                "OTHER_AGENCY");
        refused(
                () -> stranger.appendRecord(CaseCalls.identify(name).build()),
                Status.Code.PERMISSION_DENIED,
                "OTHER_AGENCY");
        refused(
                () -> stranger.listCases(
                        ListCasesRequest.newBuilder().setParent(Demo.AGENCY).build()),
                Status.Code.PERMISSION_DENIED,
                "OTHER_AGENCY");
    }

    @Test
    void theCitysSupervisorReadsAndCannotWrite() {
        var name = opened();
        var supervisor = CaseServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR));

        assertThat(supervisor
                        .getCase(GetCaseRequest.newBuilder().setName(name).build())
                        .getCase()
                        .getName())
                .isEqualTo(name);
        refused(
                () -> supervisor.appendRecord(CaseCalls.identify(name).build()),
                Status.Code.PERMISSION_DENIED,
                "ROLE_MISSING");
    }

    @Test
    void onlyTheHeadFilesACase() {
        var filing = RecordContent.newBuilder()
                .setFiling(
                        Filing.newBuilder().setOpinion("同意立案").setApproved(true).setSignedOn(CaseCalls.today()))
                .build();
        var name = opened();

        refused(
                () -> officer.appendRecord(CaseCalls.append(name, filing).build()),
                Status.Code.PERMISSION_DENIED,
                "ROLE_MISSING");
        var leader = CaseServiceGrpc.newBlockingStub(channel.as(Demo.LEADER));
        var unused = leader.appendRecord(CaseCalls.append(name, filing).build());
        assertThat(officer.getCase(GetCaseRequest.newBuilder().setName(name).build())
                        .getCase()
                        .getPhase())
                .isEqualTo(Phase.PHASE_INVESTIGATION);
    }

    @Test
    void badInputIsRefusedAtTheDoorWithTheFieldAndTheReason() {
        assertThatThrownBy(() -> officer.openCase(
                        CaseCalls.open().setTitle("").setRequestId("1").build()))
                .isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
                    assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                    assertThat(detail(e, BadRequest.class).getFieldViolationsList())
                            .extracting(BadRequest.FieldViolation::getField)
                            .containsExactlyInAnyOrder("request_id", "title");
                    assertThat(detail(e, ErrorInfo.class).getReason()).isEqualTo("INVALID_REQUEST");
                });
    }

    @Test
    void aWrongCheckDigitIsRefused() {
        var party = Party.newBuilder().setName("某公司").setUnifiedSocialCreditCode("91110000600037341K");

        refused(
                () -> officer.openCase(CaseCalls.open().setParty(party).build()),
                Status.Code.INVALID_ARGUMENT,
                "CHECK_DIGIT_WRONG");
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        var first = opened();
        var second = opened();

        var page = officer.listCases(ListCasesRequest.newBuilder()
                .setParent(Demo.AGENCY)
                .setPageSize(1)
                .build());
        var next = officer.listCases(ListCasesRequest.newBuilder()
                .setParent(Demo.AGENCY)
                .setPageSize(1)
                .setPageToken(page.getNextPageToken())
                .build());

        assertThat(page.getCases(0).getName()).isEqualTo(second);
        assertThat(next.getCases(0).getName()).isEqualTo(first);
        refused(
                () -> officer.listRecords(ListRecordsRequest.newBuilder()
                        .setParent(first)
                        .setPageToken(page.getNextPageToken())
                        .build()),
                Status.Code.INVALID_ARGUMENT,
                "PAGE_TOKEN_INVALID");
    }

    private String opened() {
        return officer.openCase(CaseCalls.open().build()).getCase().getName();
    }

    private long count(String name) {
        return officer.getCase(GetCaseRequest.newBuilder().setName(name).build())
                .getCase()
                .getRecordCount();
    }
}
