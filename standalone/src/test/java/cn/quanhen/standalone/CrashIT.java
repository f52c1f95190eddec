package cn.quanhen.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.audit.v1.GetTraceRequest;
import cn.quanhen.audit.v1.TraceEntry;
import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.AppendRecordResponse;
import cn.quanhen.casefile.v1.ListRecordsRequest;
import cn.quanhen.casefile.v1.ListRecordsResponse;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.Record;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Source;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever dies in the middle of the work: what was acknowledged is there once, and in the log once. */
class CrashIT {
    private static final int APPENDS = 200;
    private static final int KILLED_AT = 60;
    private static final Set<Status.Code> WORTH_A_RETRY = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.UNKNOWN,
            Status.Code.INTERNAL,
            Status.Code.CANCELLED,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.ABORTED);

    static TestNode nodes;

    @BeforeAll
    static void start() {
        nodes = TestNode.start("crash");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CASE_SERVICE", "AUDIT_SERVICE", "POSTGRESQL"})
    void everyAcknowledgedRecordIsThereOnceAndInTheLogOnce(PartName killed) throws Exception {
        String caseName = open();

        List<Record> acknowledged = new ArrayList<>();
        CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);
        for (int i = 0; i < APPENDS; i++) {
            if (i == KILLED_AT) {
                restart = CompletableFuture.runAsync(() -> {
                    Part part = nodes.node().part(killed);
                    part.process().kill();
                    part.start();
                });
            }
            acknowledged.add(appendWithRetries(caseName));
        }
        restart.get(120, TimeUnit.SECONDS);

        assertThat(new HashSet<>(names(acknowledged))).hasSize(APPENDS);
        assertThat(names(stored(caseName)))
                .hasSize(APPENDS + 1)
                .doesNotHaveDuplicates()
                .containsAll(names(acknowledged));
        assertThat(indices(caseName, APPENDS + 1)).hasSize(APPENDS + 1);
        assertThat(logged(caseName)).hasSize(APPENDS + 1).doesNotHaveDuplicates();
    }

    private static String open() {
        return nodes.desk()
                .cases(Demo.OFFICER)
                .openCase(OpenCaseRequest.newBuilder()
                        .setParent(Demo.AGENCY)
                        .setRequestId(UUID.randomUUID().toString())
                        .setTitle("断电测试案")
                        .setActType(ActType.ACT_TYPE_PENALTY)
                        .setProcedure(Procedure.PROCEDURE_ORDINARY)
                        .setParty(Party.newBuilder().setName("某超市").setUnifiedSocialCreditCode("91231202MA1BK2C3DP"))
                        .setSource(Source.SOURCE_INSPECTION)
                        .setReceivedAt(now())
                        .setReason("测试")
                        .build())
                .getCase()
                .getName();
    }

    /** The same request with the same id, until it is answered. */
    private static Record appendWithRetries(String caseName) throws InterruptedException {
        AppendRecordRequest request = AppendRecordRequest.newBuilder()
                .setParent(caseName)
                .setRequestId(UUID.randomUUID().toString())
                .setHappenedAt(now())
                .setContent(RecordContent.newBuilder()
                        .setOfficersIdentified(OfficersIdentified.newBuilder()
                                .addOfficers(officer(Demo.OFFICER))
                                .addOfficers(officer(Demo.SECOND_OFFICER))
                                .setShownTo("当事人")
                                .setShownAt(now())))
                .build();
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (true) {
            try {
                AppendRecordResponse answer = nodes.desk()
                        .cases(Demo.OFFICER)
                        .withDeadlineAfter(20, TimeUnit.SECONDS)
                        .appendRecord(request);
                return answer.getRecord();
            } catch (StatusRuntimeException failure) {
                assertThat(WORTH_A_RETRY)
                        .as(failure.toString())
                        .contains(failure.getStatus().getCode());
                assertThat(Instant.now()).as(failure.toString()).isBefore(end);
                Thread.sleep(200);
            }
        }
    }

    private static List<Record> stored(String caseName) {
        List<Record> records = new ArrayList<>();
        String token = "";
        do {
            ListRecordsResponse page = nodes.desk()
                    .cases(Demo.OFFICER)
                    .listRecords(ListRecordsRequest.newBuilder()
                            .setParent(caseName)
                            .setPageSize(100)
                            .setPageToken(token)
                            .build());
            records.addAll(page.getRecordsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return records;
    }

    /** The places of all records in the log; each receipt proves one, and two records never share a place. */
    private static Set<Long> indices(String caseName, int count) throws InterruptedException {
        Set<Long> indices = new HashSet<>();
        for (int sequence = 1; sequence <= count; sequence++) {
            indices.add(index(caseName + "/records/" + sequence));
        }
        return indices;
    }

    private static long index(String record) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (true) {
            try {
                return nodes.desk()
                        .audit(Demo.OFFICER)
                        .getReceipt(GetReceiptRequest.newBuilder()
                                .setRecord(record)
                                .setWaitMillis(20_000)
                                .build())
                        .getReceipt()
                        .getIndex();
            } catch (StatusRuntimeException failure) {
                assertThat(Instant.now()).as(record + ": " + failure).isBefore(end);
                Thread.sleep(200);
            }
        }
    }

    /** The entries of the case as the city has fetched them from the log and verified them. */
    private static List<String> logged(String caseName) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            List<String> records = nodes
                    .desk()
                    .supervision(Demo.SUPERVISOR)
                    .getTrace(GetTraceRequest.newBuilder().setChain(caseName).build())
                    .getEntriesList()
                    .stream()
                    .map(TraceEntry::getRecord)
                    .toList();
            if (records.size() > APPENDS || Instant.now().isAfter(end)) {
                return records;
            }
            Thread.sleep(500);
        }
    }

    private static Officer officer(Demo.Person person) {
        return Officer.newBuilder()
                .setName(person.name())
                .setCertificateNumber(person.certificate())
                .build();
    }

    private static Timestamp now() {
        return Timestamp.newBuilder()
                .setSeconds(Instant.now().getEpochSecond() - 1)
                .build();
    }

    private static List<String> names(List<Record> records) {
        return records.stream().map(Record::getName).toList();
    }
}
