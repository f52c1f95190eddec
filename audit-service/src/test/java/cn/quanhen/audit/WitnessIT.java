package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.v1.Alarm;
import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.audit.v1.AlarmServiceGrpc;
import cn.quanhen.audit.v1.County;
import cn.quanhen.audit.v1.Evidence;
import cn.quanhen.audit.v1.EvidenceFinding;
import cn.quanhen.audit.v1.ListAlarmsRequest;
import cn.quanhen.audit.v1.ListCountiesRequest;
import cn.quanhen.audit.v1.ListEvidenceRequest;
import cn.quanhen.audit.v1.SupervisionServiceGrpc;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.Verifier;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The city towards counties that err or lie (tlog-witness; Art. 30). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.City.class)
class WitnessIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URL node;

    @Inject
    MeterRegistry metrics;

    @Test
    void aLogThatOnlyGrowsIsCosigned() throws Exception {
        try (FakeCounty county = new FakeCounty("231221")) {
            county.grow(5);
            HttpResponse<String> first = add(county.request(0, 3).format());
            HttpResponse<String> second = add(county.request(3, 5).format());

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).isEqualTo(200);
            Verifier city = Verifier.parse(get("/witness/vkey").body().strip());
            Verifier lasting =
                    Verifier.parse(get("/witness/vkey-ml-dsa-44").body().strip());
            Note note = county.checkpoint(5, county.tree(5).root())
                    .with(second.body().lines().map(NoteSignature::parse).toList());
            assertThat(note.openedBy(List.of(city, lasting))).containsExactly(city, lasting);
        }
    }

    @Test
    void eachMistakeHasItsStatus() throws Exception {
        try (FakeCounty county = new FakeCounty("231222");
                FakeCounty gone = new FakeCounty("231299")) {
            county.grow(9);
            gone.grow(1);
            gone.close();
            assertThat(add(county.request(0, 5).format()).statusCode()).isEqualTo(200);

            assertThat(add("old 5\n").statusCode()).as("form").isEqualTo(400);
            assertThat(add(gone.request(0, 1).format()).statusCode())
                    .as("origin")
                    .isEqualTo(404);
            Note stolen = new Note(
                    county.checkpoint(9, county.tree(9).root()).text(),
                    List.of(gone.signer().sign("any\n")));
            assertThat(add(new AddCheckpoint(5, List.of(), stolen).format()).statusCode())
                    .as("signature")
                    .isEqualTo(403);
            assertThat(add(new AddCheckpoint(6, List.of(), county.request(5, 5).checkpoint()).format())
                            .statusCode())
                    .as("old beyond new")
                    .isEqualTo(400);
            HttpResponse<String> other = add(county.request(3, 9).format());
            assertThat(other.statusCode()).as("other size").isEqualTo(409);
            assertThat(other.headers().firstValue("content-type")).hasValue("text/x.tlog.size");
            assertThat(other.body()).isEqualTo("5\n");
            assertThat(add(new AddCheckpoint(5, List.of(), county.request(5, 9).checkpoint()).format())
                            .statusCode())
                    .as("proof")
                    .isEqualTo(422);
            assertThat(evidence(county))
                    .as("a later checkpoint, of which nothing is known")
                    .isEmpty();
        }
    }

    @Test
    void nobodyPlantsEvidenceWithABadProofForAGoodCheckpoint() throws Exception {
        try (FakeCounty county = new FakeCounty("231238")) {
            county.grow(9);
            county.publish(5);
            assertThat(add(county.request(0, 5).format()).statusCode()).isEqualTo(200);
            List<Hash> bogus = List.of(Hashing.leaf(new byte[] {1}));
            Note same = county.request(5, 5).checkpoint();
            Note later = county.request(5, 9).checkpoint();
            assertThat(add(new AddCheckpoint(5, bogus, same).format()).statusCode())
                    .isEqualTo(422);
            assertThat(add(new AddCheckpoint(5, bogus, later).format()).statusCode())
                    .isEqualTo(422);
            assertThat(evidence(county)).isEmpty();

            county.publish(9);
            assertThat(add(county.request(5, 9).format()).statusCode()).isEqualTo(200);
            waitFor(() -> count("SELECT count(*) FROM witness_claim WHERE origin = '" + county.origin() + "'") == 0);
            assertThat(evidence(county)).as("once the tree itself was asked").isEmpty();
            assertThat(alarms(county)).isEmpty();
        }
    }

    /** signed-note, Signatures: at least 16 of them; a post-quantum one is a line of nearly 5 kB. */
    @Test
    void sixteenLargeSignaturesOfOthersAreTaken() throws Exception {
        try (FakeCounty county = new FakeCounty("231239")) {
            county.grow(2);
            AddCheckpoint request = county.request(0, 2);
            List<NoteSignature> others = IntStream.range(0, 16)
                    .mapToObj(i -> new NoteSignature(new KeyId("example.org/" + i, i), new byte[3600]))
                    .toList();
            String body = new AddCheckpoint(0, List.of(), request.checkpoint().with(others)).format();
            assertThat(body.length()).isGreaterThan(16 * 4800);
            assertThat(add(body).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerIsCountedAndEachCounterIsThereBefore() throws Exception {
        for (String status : List.of("200", "400", "403", "404", "409", "413", "422", "503")) {
            assertThat(counted("quanhen.witness.answers", "status", status)).isNotNegative();
        }
        for (Kind kind : Kind.values()) {
            assertThat(counted("quanhen.alarms", "kind", kind.name())).isNotNegative();
        }
        for (String outcome : List.of("appended", "duplicate", "refused")) {
            assertThat(counted("quanhen.intake.events", "outcome", outcome)).isNotNegative();
        }
        for (String cause : List.of("away", "contradicts")) {
            assertThat(counted("quanhen.cosign.failures", "cause", cause)).isNotNegative();
        }
        assertThat(counted("quanhen.cosignatures")).isNotNegative();
        assertThat(counted("quanhen.integrity.entries")).isNotNegative();

        double before = counted("quanhen.witness.answers", "status", "413");
        assertThat(add("x".repeat(140_000)).statusCode()).isEqualTo(413);
        assertThat(counted("quanhen.witness.answers", "status", "413")).isEqualTo(before + 1);
    }

    private double counted(String name, String... tags) {
        return metrics.get(name).tags(tags).counter().count();
    }

    @Test
    void whatIsNoRequestIsRefusedWithoutHarm() throws Exception {
        try (FakeCounty county = new FakeCounty("231230")) {
            county.grow(3);
            String good = county.request(0, 3).format();
            String hash = Hashing.empty().base64() + "\n";

            assertThat(add(good.replace("old 0", "old 00")).statusCode()).isEqualTo(400);
            assertThat(add(good.replace("old 0", "old -1")).statusCode()).isEqualTo(400);
            assertThat(add(good.replace("old 0", "old 99999999999999999999")).statusCode())
                    .isEqualTo(400);
            assertThat(add(good.replace("old 0\n", "old 0\r\n")).statusCode()).isEqualTo(400);
            assertThat(add(good.replace("old 0\n", "old 0\n" + hash.repeat(64))).statusCode())
                    .as("64 proof lines")
                    .isEqualTo(400);
            assertThat(add(good.replace("old 0\n", "old 0\n" + hash.repeat(63))).statusCode())
                    .as("63 proof lines, from size 0")
                    .isEqualTo(422);
            assertThat(add("").statusCode()).isEqualTo(400);
            byte[] latin = good.getBytes(UTF_8);
            latin[latin.length - 90] = (byte) 0xe4;
            assertThat(add(latin).statusCode()).as("not UTF-8").isEqualTo(400);
            assertThat(add("x".repeat(140_000)).statusCode()).as("too large").isEqualTo(413);
            assertThat(get("/witness/add-checkpoint").statusCode()).isEqualTo(405);

            assertThat(add(good).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theEmptyTreeIsCosignedWithItsOwnRootOnly() throws Exception {
        try (FakeCounty county = new FakeCounty("231231")) {
            Note other = county.checkpoint(0, Hashing.leaf(new byte[0]));
            assertThat(add(new AddCheckpoint(0, List.of(), other).format()).statusCode())
                    .isEqualTo(422);
            assertThat(evidence(county))
                    .extracting(Evidence::getFinding)
                    .containsExactly(EvidenceFinding.EVIDENCE_FINDING_CONTRADICTS);
            Note empty = county.checkpoint(0, Hashing.empty());
            assertThat(add(new AddCheckpoint(0, List.of(), empty).format()).statusCode())
                    .isEqualTo(200);
            county.grow(2);
            assertThat(add(county.request(0, 2).format()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void signaturesOfOthersOnTheCheckpointAreIgnored() throws Exception {
        try (FakeCounty county = new FakeCounty("231232");
                FakeCounty other = new FakeCounty("231233")) {
            county.grow(2);
            AddCheckpoint request = county.request(0, 2);
            Note more = request.checkpoint().with(List.of(other.signer().sign("anything\n")));
            assertThat(add(new AddCheckpoint(0, List.of(), more).format()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSameCheckpointRenewsTheCosignature() throws Exception {
        try (FakeCounty county = new FakeCounty("231234")) {
            county.grow(2);
            assertThat(add(county.request(0, 2).format()).statusCode()).isEqualTo(200);
            String at = "SELECT (extract(epoch FROM cosigned_at) * 1000)::bigint FROM witness_head WHERE origin = '"
                    + county.origin() + "'";
            long before = count(at);
            Thread.sleep(20);
            assertThat(add(county.request(2, 2).format()).statusCode()).isEqualTo(200);
            assertThat(count(at)).isGreaterThan(before);
        }
    }

    @Test
    void twoRootsOfOneSizeAreKeptBothAndAlarmedWhateverTheOldSize() throws Exception {
        try (FakeCounty county = new FakeCounty("231235")) {
            county.grow(6);
            assertThat(add(county.request(0, 6).format()).statusCode()).isEqualTo(200);
            Note fork = county.checkpoint(6, Hashing.leaf(new byte[1]));
            assertThat(add(new AddCheckpoint(6, List.of(), fork).format()).statusCode())
                    .isEqualTo(422);
            Note another = county.checkpoint(6, Hashing.leaf(new byte[2]));
            assertThat(add(new AddCheckpoint(0, List.of(), another).format()).statusCode())
                    .isEqualTo(409);

            List<Evidence> kept = evidence(county);
            assertThat(kept).extracting(Evidence::getNote).containsExactly(another.format(), fork.format());
            assertThat(kept)
                    .extracting(Evidence::getAgainst)
                    .allMatch(note ->
                            note.contains(county.tree(6).root().base64()) && note.contains("quanhen.cn/witness"));
            assertThat(alarms(county)).containsExactly(AlarmKind.ALARM_KIND_FORK);
        }
    }

    @Test
    void aSignedCheckpointOfAnotherSizeIsComparedWithTheMirroredTree() throws Exception {
        try (FakeCounty county = new FakeCounty("231236")) {
            county.grow(600);
            county.publish(600);
            assertThat(add(county.request(0, 600).format()).statusCode()).isEqualTo(200);
            assertThat(add(county.request(0, 300).format()).statusCode()).isEqualTo(409);
            assertThat(county(county, seen -> seen.getVerifiedSize() == 600).getAlarm())
                    .isEmpty();
            waitFor(() -> count("SELECT count(*) FROM witness_claim WHERE origin = '" + county.origin() + "'") == 0);
            assertThat(evidence(county)).as("an older root that holds").isEmpty();

            Note older = county.checkpoint(400, Hashing.leaf(new byte[0]));
            Note later = county.checkpoint(601, Hashing.leaf(new byte[0]));
            assertThat(add(new AddCheckpoint(0, List.of(), older).format()).statusCode())
                    .isEqualTo(409);
            waitFor(() -> evidence(county).size() == 1);
            Evidence past = evidence(county).getFirst();
            assertThat(past.getNote()).isEqualTo(older.format());
            assertThat(past.getFinding()).isEqualTo(EvidenceFinding.EVIDENCE_FINDING_CONTRADICTS);
            assertThat(new ConsistencyProof(
                                    400,
                                    600,
                                    past.getProofList().stream()
                                            .skip(1)
                                            .map(Hash::fromBase64)
                                            .toList())
                            .proves(
                                    Hash.fromBase64(past.getProof(0)),
                                    county.tree(600).root()))
                    .as("anybody can check the evidence")
                    .isTrue();
            assertThat(add(new AddCheckpoint(600, List.of(), later).format()).statusCode())
                    .isEqualTo(422);

            county.grow(10);
            county.publish(610);
            assertThat(add(county.request(600, 610).format()).statusCode()).isEqualTo(200);
            waitFor(() -> evidence(county).getFirst().getNote().equals(later.format())
                    && evidence(county).getFirst().getFinding() == EvidenceFinding.EVIDENCE_FINDING_CONTRADICTS);
            assertThat(alarms(county)).containsExactly(AlarmKind.ALARM_KIND_FORK);
        }
    }

    @Test
    void aWitnessWhoseDatabaseWentBackGoesOnFromWhatItRemembers() throws Exception {
        try (FakeCounty county = new FakeCounty("231237")) {
            county.grow(20);
            county.publish(20);
            assertThat(add(county.request(0, 10).format()).statusCode()).isEqualTo(200);
            String backup =
                    "CREATE TABLE backup AS SELECT * FROM witness_head WHERE origin = '" + county.origin() + "'";
            superuser(backup);
            assertThat(add(county.request(10, 15).format()).statusCode()).isEqualTo(200);
            superuser("SET session_replication_role = replica; DELETE FROM witness_head WHERE origin = '"
                    + county.origin() + "'; INSERT INTO witness_head SELECT * FROM backup; DROP TABLE backup");

            HttpResponse<String> back = add(county.request(10, 12).format());
            assertThat(back.statusCode()).isEqualTo(409);
            assertThat(back.body()).isEqualTo("15\n");
            waitFor(() -> alarms(county).contains(AlarmKind.ALARM_KIND_ROLLED_BACK));
            assertThat(add(county.request(15, 20).format()).statusCode()).isEqualTo(200);
            waitFor(() -> alarms(county).isEmpty());
        }
    }

    @Test
    void ofTwoRequestsAtOnceOneIsCosignedAndNothingRollsBack() throws Exception {
        try (FakeCounty county = new FakeCounty("231223")) {
            county.grow(20);
            assertThat(add(county.request(0, 2).format()).statusCode()).isEqualTo(200);

            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.rangeClosed(3, 12)
                    .mapToObj(size -> HTTP.sendAsync(
                            post(county.request(2, size).format()), HttpResponse.BodyHandlers.ofString()))
                    .toList();

            assertThat(answers)
                    .extracting(answer -> answer.join().statusCode())
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
    }

    @Test
    void whatWasVerifiedIsSeenAndARewrittenEntryIsAlarmed() throws Exception {
        try (FakeCounty county = new FakeCounty("231224")) {
            county.grow(4300);
            assertThat(add(county.request(0, 4200).format()).statusCode()).isEqualTo(200);
            county.publish(4200);
            assertThat(county(county, seen -> seen.getVerifiedSize() == 4200).getAlarm())
                    .isEmpty();

            county.publish(4300);
            String path = "tile/entries/016.p/204";
            byte[] bundle = county.served(path);
            bundle[bundle.length - 10] ^= 1;
            county.serve(path, bundle);
            assertThat(add(county.request(4200, 4300).format()).statusCode()).isEqualTo(200);

            County alarmed = county(county, seen -> !seen.getAlarm().isEmpty());
            assertThat(alarmed.getAlarm()).contains("与市级见证的检查点不符");
            assertThat(alarmed.getVerifiedSize()).isEqualTo(4200);

            county.publish(4300);
            assertThat(county(
                                    county,
                                    seen -> seen.getVerifiedSize() == 4300
                                            && seen.getAlarm().isEmpty())
                            .getCosignedSize())
                    .isEqualTo(4300);
        }
    }

    @Test
    void aHashTileThatIsNotItsEntriesIsAlarmed() throws Exception {
        try (FakeCounty county = new FakeCounty("231225")) {
            county.grow(10);
            county.publish(10);
            byte[] tile = county.served("tile/0/000.p/10");
            tile[40] ^= 1;
            county.serve("tile/0/000.p/10", tile);
            assertThat(add(county.request(0, 10).format()).statusCode()).isEqualTo(200);
            assertThat(county(county, seen -> !seen.getAlarm().isEmpty()).getAlarm())
                    .contains("哈希块与条目不符");
        }
    }

    @Test
    void aForkIsAlarmedAndStaysSo() throws Exception {
        try (FakeCounty county = new FakeCounty("231226")) {
            county.grow(4);
            county.publish(4);
            assertThat(add(county.request(0, 4).format()).statusCode()).isEqualTo(200);
            assertThat(county(county, seen -> seen.getVerifiedSize() == 4).getAlarm())
                    .isEmpty();

            county.serve(
                    "checkpoint",
                    county.checkpoint(4, Hashing.leaf(new byte[0])).format().getBytes(UTF_8));
            assertThat(county(county, seen -> !seen.getAlarm().isEmpty()).getAlarm())
                    .contains("日志分叉");

            county.publish(4);
            Thread.sleep(2_500);
            assertThat(county(county, seen -> true).getAlarm()).contains("日志分叉");
        }
    }

    private List<Evidence> evidence(FakeCounty county) {
        try (TestChannel channel = TestChannel.to(node.getPort())) {
            return SupervisionServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR))
                    .listEvidence(ListEvidenceRequest.newBuilder()
                            .setOrigin(county.origin())
                            .build())
                    .getEvidenceList();
        }
    }

    /** The kinds of the standing alarms. */
    private List<AlarmKind> alarms(FakeCounty county) {
        try (TestChannel channel = TestChannel.to(node.getPort())) {
            return AlarmServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR))
                    .listAlarms(ListAlarmsRequest.newBuilder()
                            .setOrigin(county.origin())
                            .setStandingOnly(true)
                            .build())
                    .getAlarmsList()
                    .stream()
                    .map(Alarm::getKind)
                    .toList();
        }
    }

    private static void waitFor(Callable<Boolean> so) throws Exception {
        for (int i = 0; i < 150; i++) {
            if (so.call()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("it did not come about");
    }

    private static void superuser(String statements) throws Exception {
        try (Connection connection = TestDatabase.superuser();
                Statement sql = connection.createStatement()) {
            var unused = sql.execute(statements);
        }
    }

    /** Waits, bounded, until the city sees a county so. */
    private County county(FakeCounty county, Predicate<County> so) throws InterruptedException {
        try (TestChannel channel = TestChannel.to(node.getPort())) {
            var supervision = SupervisionServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR));
            County last = County.getDefaultInstance();
            for (int i = 0; i < 150; i++) {
                last = supervision.listCounties(ListCountiesRequest.getDefaultInstance()).getCountiesList().stream()
                        .filter(seen -> seen.getOrigin().equals(county.origin()))
                        .findFirst()
                        .orElseThrow();
                if (so.test(last)) {
                    return last;
                }
                Thread.sleep(200);
            }
            throw new AssertionError("the city sees " + last);
        }
    }

    private HttpResponse<String> add(byte[] body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(address("/witness/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> add(String body) throws Exception {
        return HTTP.send(post(body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest post(String body) {
        return HttpRequest.newBuilder(address("/witness/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + node.getPort() + path);
    }

    private static long count(String query) throws Exception {
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
