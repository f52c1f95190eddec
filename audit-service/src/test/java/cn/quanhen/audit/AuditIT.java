package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.Chain.Published;
import cn.quanhen.audit.v1.AuditServiceGrpc;
import cn.quanhen.audit.v1.FindEntryRequest;
import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.audit.v1.GetTraceRequest;
import cn.quanhen.audit.v1.GetTraceResponse;
import cn.quanhen.audit.v1.ListCountiesRequest;
import cn.quanhen.audit.v1.ListTracesRequest;
import cn.quanhen.audit.v1.Receipt;
import cn.quanhen.audit.v1.SupervisionServiceGrpc;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import cn.quanhen.tlog.CosignatureVerifier;
import cn.quanhen.tlog.NoteVerifier;
import cn.quanhen.tlog.Policy;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TlogProof;
import cn.quanhen.tlog.Trust;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log and the city that witnesses it, on PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.City.class)
class AuditIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URL node;

    private Topic topic;
    private TestChannel channel;

    @BeforeEach
    void open() {
        topic = new Topic();
        channel = TestChannel.to(node.getPort());
    }

    @AfterEach
    void close() {
        topic.close();
        channel.close();
    }

    @Test
    void aReceiptVerifiesOfflineWithTheKeysOfTheLogAndOfTheCity() throws Exception {
        Published event = new Chain(Demo.AGENCY + "/cases/receipt").next("现场检查");

        topic.publish(event);
        Receipt receipt = receipt(event.id());

        NoteVerifier log = NoteVerifier.parse(text("/log/vkey").strip());
        CosignatureVerifier city =
                CosignatureVerifier.parse(text("/witness/vkey").strip());
        TlogProof proof = TlogProof.parse(receipt.getText());
        Trust trust = new Trust(NodeProfile.ORIGIN, log, List.of(city), 1);
        assertThat(proof.verify(receipt.getEntry().toByteArray(), trust).size()).isEqualTo(receipt.getTreeSize());
        assertThat(receipt.getSignersList()).containsExactly(NodeProfile.ORIGIN, "quanhen.cn/witness/231200");
        assertThat(receipt.getEntry().toStringUtf8()).contains(event.id()).doesNotContain("现场检查");
    }

    @Test
    void aReceiptsTextIsEnoughUnderAPolicyWithTheLogsEd25519OrItsSm2KeyAndBothOfTheWitness() throws Exception {
        Published event = new Chain(Demo.AGENCY + "/cases/alone").next("现场检查");

        topic.publish(event);
        TlogProof proof = TlogProof.parse(receipt(event.id()).getText());

        byte[] entry = proof.extra().orElseThrow();
        assertThat(new String(entry, StandardCharsets.UTF_8)).contains(event.id());
        for (String vkey : List.of(text("/log/vkey"), text("/log/vkey-sm2"))) {
            String policy = "log " + vkey + "witness city " + text("/witness/vkey") + "witness lasting "
                    + text("/witness/vkey-ml-dsa-44") + "group both all city lasting\nquorum both\n";
            Policy rules = Policy.parse(policy.getBytes(StandardCharsets.UTF_8));
            assertThat(proof.verify(entry, rules).origin()).isEqualTo(NodeProfile.ORIGIN);
        }
    }

    @Test
    void anEventThatIsDeliveredTwiceHasOneIndex() throws Exception {
        Chain chain = new Chain(Demo.AGENCY + "/cases/twice");
        Published first = chain.next("一");
        Published second = chain.next("二");

        topic.publish(first, first, second, first);
        long index = receipt(first.id()).getIndex();
        long next = receipt(second.id()).getIndex();

        topic.publish(first, second);
        assertThat(receipt(first.id()).getIndex()).isEqualTo(index);
        assertThat(receipt(second.id()).getIndex()).isEqualTo(next);
        assertThat(count("SELECT count(*) FROM log_entry WHERE id LIKE '%/cases/twice/%'"))
                .isEqualTo(2);
        assertThat(count("SELECT max(idx) + 1 - count(*) FROM log_entry")).isZero();
    }

    @Test
    void theRootRecomputedFromTheTilesWithOtherHashingIsTheOneThatTheCityCosigned() throws Exception {
        Chain chain = new Chain(Demo.AGENCY + "/cases/many");
        List<Published> events = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            events.add(chain.next("记录" + i));
        }

        topic.publish(events);
        long needed = receipt(events.getLast().id()).getTreeSize();

        PlainLog log = PlainLog.read(path -> bytes("/log/" + path));
        assertThat(log.size()).isGreaterThanOrEqualTo(needed);
        assertThat(log.rootOfEntries()).isEqualTo(log.rootOfTiles()).isEqualTo(log.publishedRoot());
        assertThat(cosignedRoot(log.size())).isEqualTo(log.publishedRoot());
    }

    @Test
    void theCitySeesAChainUnbrokenAndABrokenOneBroken() throws Exception {
        Chain whole = new Chain(Demo.AGENCY + "/cases/whole");
        Chain gap = new Chain(Demo.AGENCY + "/cases/gap");
        Published first = gap.next("一");
        Published dropped = gap.next("二");
        Published last = gap.next("三");

        topic.publish(whole.next("一"), whole.next("二"), first, last);

        assertThat(receipt(last.id()).getIndex()).isPositive();
        GetTraceResponse unbroken = trace(whole.name(), 2);
        assertThat(unbroken.getTrace().getUnbroken()).isTrue();
        assertThat(unbroken.getEntries(1).getRecord()).isEqualTo(whole.name() + "/records/2");
        assertThat(unbroken.getEntries(1).getKind()).isEqualTo("quanhen.casefile.v1.Inspection");
        assertThat(trace(gap.name(), 2).getTrace().getUnbroken()).isFalse();
        assertThat(dropped.id()).isEqualTo(gap.name() + "/records/2");
    }

    @Test
    void theCityListsItsCountiesAndTheirChainsPageByPage() throws Exception {
        Chain a = new Chain(Demo.AGENCY + "/cases/page-a");
        Chain b = new Chain(Demo.AGENCY + "/cases/page-b");
        topic.publish(a.next("一"));
        assertThat(trace(a.name(), 1).getTrace().getUnbroken()).isTrue();
        endAlarms();
        topic.publish(b.next("一"));
        assertThat(trace(b.name(), 1).getTrace().getUnbroken()).isTrue();

        var counties = supervision().listCounties(ListCountiesRequest.getDefaultInstance());
        assertThat(counties.getCountiesList()).anySatisfy(county -> {
            assertThat(county.getTitle()).isEqualTo("北林区");
            assertThat(county.getAlarm()).isEmpty();
            assertThat(county.getVerifiedSize()).isPositive();
        });
        List<String> chains = new ArrayList<>();
        String token = "";
        do {
            var page = supervision()
                    .listTraces(ListTracesRequest.newBuilder()
                            .setParent("counties/231202")
                            .setPageSize(1)
                            .setPageToken(token)
                            .build());
            page.getTracesList().forEach(trace -> chains.add(trace.getChain()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(chains).contains(a.name(), b.name()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aMalformedEventIsSetAsideAndBlocksNothing() throws Exception {
        Chain chain = new Chain(Demo.AGENCY + "/cases/malformed");
        Published first = chain.next("一");
        Published second = chain.next("二");

        topic.publish(first, second.with("ce_sequence", "7"), second);

        assertThat(receipt(second.id()).getIndex()).isPositive();
        assertThat(count("SELECT count(*) FROM set_aside WHERE headers LIKE '%/cases/malformed%'"
                        + " AND reason = 'ce_sequence is not what the record says'"))
                .isEqualTo(1);
    }

    @Test
    void anotherContentUnderAKnownIdIsSetAside() throws Exception {
        String name = Demo.AGENCY + "/cases/reused";
        Published first = new Chain(name).next("一");
        Published other = new Chain(name).next("改");

        topic.publish(first);
        long index = receipt(first.id()).getIndex();
        Published after = new Chain(Demo.AGENCY + "/cases/after").next("一");
        topic.publish(other, after);

        assertThat(receipt(after.id()).getIndex()).isGreaterThan(index);
        assertThat(receipt(first.id()).getIndex()).isEqualTo(index);
        assertThat(count("SELECT count(*) FROM set_aside WHERE reason LIKE 'another content%'"
                        + " AND headers LIKE '%/cases/reused%'"))
                .isEqualTo(1);
        awaitAlarm("kind = 'RECORD_CHANGED' AND subject = '" + first.id() + "'");
        awaitAlarm("kind = 'REPORTED' AND subject = (SELECT 'counties/231202/alarms/records/' || e.sequence"
                + " FROM alarm_entry e JOIN alarm a ON a.id = e.alarm WHERE a.subject = '" + first.id() + "')");
        endAlarms();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log_entry SET leaf = 'x'",
                "DELETE FROM log_entry",
                "DELETE FROM log_payload",
                "DELETE FROM log_checkpoint",
                "DELETE FROM tile",
                "UPDATE tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)",
                "TRUNCATE log_entry",
            })
    void whatWasLoggedIsNeverChangedNotEvenByItsOwner(String tampering) throws Exception {
        Published event = new Chain(Demo.AGENCY + "/cases/tampering-" + tampering.hashCode()).next("一");
        topic.publish(event);
        assertThat(receipt(event.id()).getIndex()).isNotNegative();

        for (Connection connection : List.of(TestDatabase.app(), TestDatabase.owner())) {
            try (connection;
                    Statement sql = connection.createStatement()) {
                assertThatThrownBy(() -> sql.execute(tampering)).hasMessageMatching("(?s).*(refused|denied|grows).*");
            }
        }
    }

    @Test
    void nothingButTheLogAnswersWithoutAToken() throws Exception {
        var anonymous = AuditServiceGrpc.newBlockingStub(channel.anonymous());
        assertThatThrownBy(() -> anonymous.findEntry(
                        FindEntryRequest.newBuilder().setRecord("x").build()))
                .satisfies(e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
        assertThat(get("/q/metrics").statusCode()).isEqualTo(401);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> checkpoint = get("/log/checkpoint");
        assertThat(checkpoint.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
        assertThat(checkpoint.headers().firstValue("cache-control")).hasValue("no-cache");
    }

    @Test
    void theLogAnswersHeadAndCompressesOnlyForThoseWhoTakeIt() throws Exception {
        HttpRequest head =
                HttpRequest.newBuilder(address("/log/checkpoint")).HEAD().build();
        HttpResponse<byte[]> checkpoint = HTTP.send(head, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(checkpoint.statusCode()).isEqualTo(200);
        assertThat(checkpoint.body()).isEmpty();
        assertThat(checkpoint.headers().firstValueAsLong("content-length").orElse(0))
                .isPositive();

        Published event = new Chain(Demo.AGENCY + "/cases/coding").next("压缩");
        topic.publish(event);
        long size = receipt(event.id()).getTreeSize();
        String bundle = "/log/"
                + TilePath.inTree(TilePath.ENTRIES, (size - 1) / TilePath.FULL, size)
                        .text();
        assertThat(coding(bundle, "gzip;q=0")).isEmpty();
        assertThat(coding(bundle, "br")).isEmpty();
        assertThat(coding(bundle, "br, GZIP;q=0.5")).hasValue("gzip");
    }

    @Test
    void nobodyWritesToTheLogOverHttpUnlessItIsSwitchedOn() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(address("/log/add"))
                .POST(HttpRequest.BodyPublishers.ofString("entry"))
                .build();
        assertThat(HTTP.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
        assertThat(count("SELECT count(*) FROM log_entry WHERE source = '/log/add' AND leaf = 'entry'"))
                .isZero();
    }

    @Test
    void supervisionIsForSupervisorsOnly() {
        var officer = SupervisionServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
        assertThatThrownBy(() -> officer.listCounties(ListCountiesRequest.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class)
                .satisfies(e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(Status.Code.PERMISSION_DENIED));
    }

    @Test
    void aRecordThatTheLogDoesNotHoldIsNotFound() {
        assertThatThrownBy(() -> AuditServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                        .getReceipt(GetReceiptRequest.newBuilder()
                                .setRecord("no/such/record")
                                .setWaitMillis(300)
                                .build()))
                .satisfies(e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(Status.Code.NOT_FOUND));
    }

    @Test
    void thePrivateKeysAreForTheirOwnerOnly() throws Exception {
        for (String key : List.of("log.key", "witness.key")) {
            assertThat(Files.getPosixFilePermissions(NodeProfile.keys().resolve(key)))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/x000/000",
                "tile/9/000",
                "tile/0/999",
                "tile/entries/999",
                "tile/0/000.p/0",
                "tile/entries/x036/x028/x797/x018/x963/967",
                "x"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(get("/log/" + path).statusCode()).isEqualTo(404);
    }

    private Optional<String> coding(String path, String accepted) throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept-Encoding", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("content-encoding");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + node.getPort() + path);
    }

    private Receipt receipt(String record) {
        return AuditServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                .getReceipt(GetReceiptRequest.newBuilder()
                        .setRecord(record)
                        .setWaitMillis(30_000)
                        .build())
                .getReceipt();
    }

    private SupervisionServiceGrpc.SupervisionServiceBlockingStub supervision() {
        return SupervisionServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR));
    }

    /** Waits, bounded, until the city has projected so many entries. */
    private GetTraceResponse trace(String chain, long entries) throws InterruptedException {
        GetTraceRequest request = GetTraceRequest.newBuilder().setChain(chain).build();
        for (int i = 0; i < 100; i++) {
            try {
                GetTraceResponse trace = supervision().getTrace(request);
                if (trace.getTrace().getEntryCount() == entries) {
                    return trace;
                }
            } catch (StatusRuntimeException e) {
                assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no trace of " + chain);
    }

    private byte[] cosignedRoot(long size) throws Exception {
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT root FROM witness_head WHERE size = " + size)) {
            assertThat(rows.next()).isTrue();
            return rows.getBytes(1);
        }
    }

    private static void awaitAlarm(String that) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (count("SELECT count(*) FROM alarm WHERE ended_at IS NULL AND " + that) == 1) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no alarm: " + that);
    }

    private static void endAlarms() throws Exception {
        try (Connection connection = TestDatabase.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("UPDATE alarm SET ended_at = now() WHERE ended_at IS NULL");
        }
    }

    private static long count(String query) throws Exception {
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private String text(String path) throws Exception {
        return new String(bytes(path), UTF_8);
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + node.getPort() + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
