package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.v1.Alarm;
import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.audit.v1.AlarmServiceGrpc;
import cn.quanhen.audit.v1.EndAlarmRequest;
import cn.quanhen.audit.v1.GetTraceRequest;
import cn.quanhen.audit.v1.GetTraceResponse;
import cn.quanhen.audit.v1.ListAlarmsRequest;
import cn.quanhen.audit.v1.SupervisionServiceGrpc;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.CosignatureVerifier;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.Trust;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The city's mirrors of the counties' logs, their alarms, and how these end (Art. 30, 31 第四项). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.Stepped.class)
class MirrorIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URL node;

    @Test
    void aMirrorIsServedAsTheLogItself() throws Exception {
        try (FakeCounty county = mirrored("231251", 600)) {
            PlainLog log = PlainLog.read(path -> get("/mirror/231251/" + path).body());
            assertThat(log.size()).isEqualTo(600);
            assertThat(log.rootOfEntries()).isEqualTo(log.publishedRoot()).isEqualTo(log.rootOfTiles());
            CosignatureVerifier city =
                    CosignatureVerifier.parse(new String(get("/witness/vkey").body(), UTF_8).strip());
            Trust trust = new Trust(county.origin(), county.signer().verifier(), List.of(city), 1);
            assertThat(trust.open(Note.parse(get("/mirror/231251/checkpoint").body()))
                            .size())
                    .isEqualTo(600);
            assertThat(get("/mirror/231251/tile/0/003").statusCode()).isEqualTo(404);
            assertThat(get("/mirror/231251/tile/0/000.p/0").statusCode()).isEqualTo(404);
            assertThat(get("/mirror/231298/checkpoint").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anOldTileOrEntryThatTheCountyRewritesIsNamedWithinAMinute() throws Exception {
        try (FakeCounty county = mirrored("231252", 600)) {
            byte[] tile = county.served("tile/0/000");
            byte[] changed = tile.clone();
            changed[3] ^= 1;
            county.serve("tile/0/000", changed);
            byte[] bundle = county.served("tile/entries/001");
            county.forget("tile/entries/001");

            Alarm rewritten = alarm(county, alarm -> alarm.getSubject().equals("tile/0/000"));
            assertThat(rewritten.getKind()).isEqualTo(AlarmKind.ALARM_KIND_LOG_CHANGED);
            assertThat(rewritten.getMessage()).contains("第0个");
            assertThat(alarm(county, alarm -> alarm.getSubject().equals("tile/entries/001"))
                            .getMessage())
                    .contains("缺失");

            county.serve("tile/0/000", tile);
            county.serve("tile/entries/001", bundle);
            none(county);
        }
    }

    @Test
    void aRowOfTheMirrorThatTheCitysOwnAdministratorChangesIsNamed() throws Exception {
        try (FakeCounty county = mirrored("231253", 300)) {
            superuser("SET session_replication_role = replica; UPDATE mirror_entry SET leaf = leaf || '!'::bytea"
                    + " WHERE idx = 7 AND origin = '" + county.origin() + "'");
            assertThat(alarm(county, alarm -> alarm.getSubject().equals("mirror/231253/tile/entries/000"))
                            .getMessage())
                    .contains("第7个");
            superuser(
                    "SET session_replication_role = replica; UPDATE tile SET hashes = overlay(hashes PLACING '!!'::bytea"
                            + " FROM 1) WHERE level = 0 AND idx = 0 AND tree = 'mirror/" + county.origin() + "'");
            assertThat(alarm(county, alarm -> alarm.getSubject().equals("mirror/231253/tile/0/000")))
                    .isNotNull();
        }
    }

    @Test
    void threeMissedHeartbeatsAreAlarmedAndTheNextOneEndsIt() throws Exception {
        try (FakeCounty county = mirrored("231254", 3)) {
            beat(Duration.ofSeconds(50), 3);
            county.grow(1);
            county.publish(4);
            assertThat(add(county.request(3, 4))).isEqualTo(200);
            beat(Duration.ofSeconds(50), 3);
            assertThat(standing(county)).as("an idle county that beats").isEmpty();

            beat(Duration.ofSeconds(40), 1);
            assertThat(alarm(county, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_SILENT)
                            .getSubject())
                    .isEqualTo(county.origin());
            county.grow(1);
            county.publish(5);
            assertThat(add(county.request(4, 5))).isEqualTo(200);
            none(county);
        }
    }

    @Test
    void theLastCheckpointSentAgainByAnybodyIsNoHeartbeat() throws Exception {
        try (FakeCounty county = mirrored("231270", 3)) {
            for (int i = 0; i < 4; i++) {
                beat(Duration.ofSeconds(50), 1);
                assertThat(add(county.request(3, 3))).as("cosigned again").isEqualTo(200);
            }
            assertThat(alarm(county, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_SILENT))
                    .isNotNull();
        }
    }

    /** Of the node's own log, which its own witness cosigns. */
    @Test
    void anIdleLogMovesOnceAHeartbeat() throws Exception {
        beat(Duration.ofSeconds(61), 1);
        Thread.sleep(3_000);
        long size = cosigned();
        beat(Duration.ofSeconds(61), 2);
        for (int i = 0; i < 100 && cosigned() < size + 2; i++) {
            Thread.sleep(200);
        }
        Thread.sleep(3_000);
        assertThat(cosigned()).isEqualTo(size + 2);
        String path = "/log/"
                + TilePath.inTree(TilePath.ENTRIES, (size + 1) / TilePath.FULL, size + 2)
                        .text();
        assertThat(new String(get(path).body(), UTF_8)).contains("{\"heartbeat\":" + (size + 1) + ",");
    }

    @Test
    void aCountyThatStallsInMidAnswerHidesNoOtherAndIsAlarmedByItsName() throws Exception {
        try (FakeCounty stalling = mirrored("231201", 300);
                FakeCounty honest = mirrored("231271", 3)) {
            stalling.stall("checkpoint");
            Thread.sleep(2_500);

            honest.grow(2);
            honest.publish(5);
            assertThat(add(honest.request(3, 5))).isEqualTo(200);
            waitForMirror("231271", 5);
            assertThat(standing(honest)).isEmpty();

            StepClock.CLOCK.step(Duration.ofSeconds(61));
            Alarm stale = alarm(stalling, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_STALE);
            assertThat(stale.getSubject()).isEqualTo(stalling.origin());
            stalling.recover();
            none(stalling);
            assertThat(standing(honest)).isEmpty();
        }
    }

    @Test
    void anOldTileThatTheCountyNeverEndsToServeIsAlarmedToo() throws Exception {
        try (FakeCounty county = mirrored("231272", 300)) {
            county.stall("tile/0/000");
            Thread.sleep(2_500);
            StepClock.CLOCK.step(Duration.ofSeconds(61));
            assertThat(alarm(county, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_STALE))
                    .isNotNull();
        }
    }

    @Test
    void aCityThatWasAwayItselfDoesNotBlameTheCounties() throws Exception {
        try (FakeCounty county = mirrored("231255", 3)) {
            StepClock.CLOCK.step(Duration.ofHours(9));
            Thread.sleep(3_000);
            beat(Duration.ofSeconds(50), 3);
            assertThat(standing(county)).isEmpty();
            beat(Duration.ofSeconds(50), 1);
            assertThat(alarm(county, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_SILENT))
                    .isNotNull();
        }
    }

    @Test
    void anAlarmOfTheCountyItselfIsTheCitysTooOncePerLeaf() throws Exception {
        try (FakeCounty county = new FakeCounty("231256")) {
            county.add(leaf("231256", "//audit-service/counties/231256", 1));
            county.add(leaf("231256", "//case-service/counties/231256", 2));
            county.publish(2);
            assertThat(add(county.request(0, 2))).isEqualTo(200);

            Alarm reported = alarm(county, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_REPORTED);
            assertThat(reported.getSubject()).isEqualTo("counties/231256/alarms/records/1");
            assertThat(standing(county)).hasSize(1);
            county.grow(1);
            county.publish(3);
            assertThat(add(county.request(2, 3))).isEqualTo(200);
            Thread.sleep(3_000);
            assertThat(standing(county)).hasSize(1);
        }
    }

    @Test
    void onlyASupervisorOfTheCityEndsAForkAndTheReasonStays() throws Exception {
        try (FakeCounty county = mirrored("231257", 4);
                TestChannel channel = TestChannel.to(node.getPort())) {
            county.serve(
                    "checkpoint",
                    county.checkpoint(4, Hashing.leaf(new byte[0])).format().getBytes(UTF_8));
            Alarm fork = alarm(county, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_FORK);
            EndAlarmRequest request = EndAlarmRequest.newBuilder()
                    .setRequestId(UUID.randomUUID().toString())
                    .setNumber(fork.getNumber())
                    .setReason("县级密钥泄露，已更换；证据移交")
                    .build();

            for (Demo.Person person : List.of(
                    Demo.OFFICER, Demo.ARCHIVIST, Demo.LEADER.at(Demo.CITY_AGENCY), Demo.SUPERVISOR.at(Demo.AGENCY))) {
                assertThatThrownBy(() -> AlarmServiceGrpc.newBlockingStub(channel.as(person))
                                .endAlarm(request))
                        .satisfies(e -> assertThat(reason(e)).isIn("ROLE_MISSING", "OTHER_AGENCY"));
            }
            var alarms = AlarmServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR));
            Alarm ended = alarms.endAlarm(request).getAlarm();
            assertThat(ended.getEndReason()).isEqualTo(request.getReason());
            assertThat(ended.hasEndedAt()).isTrue();
            assertThat(alarms.endAlarm(request).getAlarm()).as("a retry").isEqualTo(ended);

            assertThatThrownBy(() ->
                            alarms.endAlarm(request.toBuilder().setReason("别的").build()))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo("REQUEST_ID_REUSED"));
            assertThatThrownBy(() -> alarms.endAlarm(request.toBuilder()
                            .setRequestId(UUID.randomUUID().toString())
                            .build()))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo("ALARM_OVER"));
            assertThatThrownBy(() -> alarms.endAlarm(request.toBuilder()
                            .setRequestId(UUID.randomUUID().toString())
                            .setNumber(Long.MAX_VALUE)
                            .build()))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo("ALARM_NOT_FOUND"));
            Thread.sleep(2_500);
            assertThat(standing(county))
                    .as("the same evidence raises nothing again")
                    .isEmpty();
            assertThatThrownBy(() -> superuser("UPDATE alarm SET ended_at = NULL WHERE id = " + fork.getNumber()))
                    .hasMessageContaining("only ends");
            assertThatThrownBy(() -> superuser("UPDATE alarm_ending SET reason = '' WHERE alarm = " + fork.getNumber()))
                    .hasMessageContaining("Art. 27");
        }
    }

    @Test
    void anAlarmThatEndsByItselfIsNotEndedByAPerson() throws Exception {
        try (FakeCounty county = mirrored("231258", 300);
                TestChannel channel = TestChannel.to(node.getPort())) {
            county.forget("tile/0/000");
            Alarm changed = alarm(county, alarm -> alarm.getKind() == AlarmKind.ALARM_KIND_LOG_CHANGED);
            assertThatThrownBy(() -> AlarmServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR))
                            .endAlarm(EndAlarmRequest.newBuilder()
                                    .setRequestId(UUID.randomUUID().toString())
                                    .setNumber(changed.getNumber())
                                    .setReason("误报")
                                    .build()))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo("ALARM_ENDS_BY_ITSELF"));
        }
    }

    @Test
    void aLongChainIsReadByPages() throws Exception {
        try (FakeCounty county = mirrored("231259", 1200);
                TestChannel channel = TestChannel.to(node.getPort())) {
            var supervision = SupervisionServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR));
            GetTraceRequest request =
                    GetTraceRequest.newBuilder().setChain(county.chain()).build();
            GetTraceResponse first = supervision.getTrace(request);
            GetTraceResponse second = supervision.getTrace(
                    request.toBuilder().setPageToken(first.getNextPageToken()).build());
            GetTraceResponse last = supervision.getTrace(
                    request.toBuilder().setPageToken(second.getNextPageToken()).build());

            assertThat(first.getTrace().getEntryCount()).isEqualTo(1200);
            assertThat(first.getEntriesCount()).isEqualTo(500);
            assertThat(second.getEntries(0).getIndex()).isEqualTo(500);
            assertThat(last.getEntriesCount()).isEqualTo(200);
            assertThat(last.getNextPageToken()).isEmpty();
            assertThatThrownBy(() -> supervision.getTrace(request.toBuilder()
                            .setChain(county.chain() + "1")
                            .setPageToken(first.getNextPageToken())
                            .build()))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo("PAGE_TOKEN_INVALID"));
        }
    }

    private static Leaf leaf(String county, String source, long sequence) {
        String chain = "counties/" + county + "/alarms";
        return new Leaf(
                chain + "/records/" + sequence,
                sequence == 1 ? "0".repeat(64) : "ab".repeat(32),
                sequence,
                new Commitments("0".repeat(64), "0".repeat(64)),
                source,
                chain,
                Instant.EPOCH.plus(Duration.ofDays(20_000)),
                "cn.quanhen.audit.v1.AlarmRaised");
    }

    /** A county that the city has mirrored. */
    private FakeCounty mirrored(String code, int size) throws Exception {
        FakeCounty county = new FakeCounty(code);
        county.grow(size);
        county.publish(size);
        assertThat(add(county.request(0, size))).isEqualTo(200);
        waitForMirror(code, size);
        return county;
    }

    private void waitForMirror(String code, int size) throws Exception {
        for (int i = 0; i < 100; i++) {
            HttpResponse<byte[]> checkpoint = get("/mirror/" + code + "/checkpoint");
            if (checkpoint.statusCode() == 200 && new String(checkpoint.body(), UTF_8).contains("\n" + size + "\n")) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(code + " is not mirrored");
    }

    /** The size of the node's own log that its witness has cosigned. */
    private long cosigned() throws Exception {
        Note note = Note.parse(get("/log/checkpoint").body());
        assertThat(note.signatures()).anyMatch(line -> line.key().name().contains("/witness/"));
        return Checkpoint.parse(note.text()).size();
    }

    /** Lets time go by in steps that the city notices. */
    private static void beat(Duration step, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            StepClock.CLOCK.step(step);
            Thread.sleep(2_200);
        }
    }

    private Alarm alarm(FakeCounty county, Predicate<Alarm> so) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var found = standing(county).stream().filter(so).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("stands: " + standing(county));
    }

    private void none(FakeCounty county) throws InterruptedException {
        for (int i = 0; i < 300 && !standing(county).isEmpty(); i++) {
            Thread.sleep(200);
        }
        assertThat(standing(county)).isEmpty();
    }

    private List<Alarm> standing(FakeCounty county) {
        try (TestChannel channel = TestChannel.to(node.getPort())) {
            return AlarmServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR))
                    .listAlarms(ListAlarmsRequest.newBuilder()
                            .setOrigin(county.origin())
                            .setStandingOnly(true)
                            .build())
                    .getAlarmsList();
        }
    }

    private int add(AddCheckpoint request) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(address("/witness/add-checkpoint"))
                                .POST(HttpRequest.BodyPublishers.ofString(request.format()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + node.getPort() + path);
    }

    private static void superuser(String statements) throws Exception {
        try (Connection connection = TestDatabase.superuser();
                Statement sql = connection.createStatement()) {
            var unused = sql.execute(statements);
        }
    }

    private static String reason(Throwable e) throws Exception {
        return StatusProto.fromThrowable((StatusRuntimeException) e).getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .findFirst()
                .orElseThrow()
                .unpack(ErrorInfo.class)
                .getReason();
    }
}
