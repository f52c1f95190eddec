package cn.quanhen.audit.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.FakeCounty;
import cn.quanhen.audit.NodeProfile;
import cn.quanhen.audit.v1.BundleServiceGrpc;
import cn.quanhen.audit.v1.ImportBundleRequest;
import cn.quanhen.audit.v1.ImportBundleResponse;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import cn.quanhen.testkit.TestTokens;
import cn.quanhen.tlog.CosignatureVerifier;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.Trust;
import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The city takes carried bundles in, on PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.City.class)
class ImportIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SIZE = 700;
    private static final List<Integer> CUTS = List.of(0, 13, 256, 431, SIZE);

    @TestHTTPResource
    URL node;

    @Test
    void inEachOfTheirTwentyFourOrdersAndTwiceFourBundlesGiveTheCountysRoot() throws Exception {
        int code = 231301;
        for (List<Integer> order : orders(List.of(0, 1, 2, 3))) {
            try (FakeCounty county = new FakeCounty(Integer.toString(code++))) {
                county.grow(SIZE);
                JsonObject last = new JsonObject();
                for (int piece : order) {
                    byte[] bundle = bundle(county, CUTS.get(piece), CUTS.get(piece + 1));
                    last = imported(bundle);
                    assertThat(imported(bundle)).as("again, in %s", order).isEqualTo(last);
                }
                assertThat(last.getLong("mirroredSize")).as("in %s", order).isEqualTo(SIZE);
                assertMirrored(county, SIZE);
                assertCosigned(county, last.getString("cosigned"), SIZE);
            }
        }
    }

    @Test
    void aDamagedBundleIsRefusedByNameAndChangesNothing() throws Exception {
        try (FakeCounty county = new FakeCounty("231330")) {
            county.grow(40);
            assertThat(imported(bundle(county, 0, 20)).getLong("mirroredSize")).isEqualTo(20);
            byte[] bundle = bundle(county, 20, 40);
            Random random = new Random(7);
            for (int i = 0; i < 200; i++) {
                byte[] damaged = bundle.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
                assertThat(post(damaged).statusCode()).isEqualTo(400);
            }
            for (int length : List.of(0, 1, 17, 100, bundle.length / 2, bundle.length - 1)) {
                assertThat(post(Arrays.copyOf(bundle, length)).statusCode()).isEqualTo(400);
            }
            assertMirrored(county, 20);

            assertThat(imported(bundle).getLong("mirroredSize")).isEqualTo(40);
            assertMirrored(county, 40);
        }
    }

    @Test
    void whatOverlapsIsFineWhereItIsTheSameAndRefusedByIndexWhereItIsNot() throws Exception {
        try (FakeCounty county = new FakeCounty("231331")) {
            county.grow(60);
            assertThat(imported(bundle(county, 0, 30)).getLong("mirroredSize")).isEqualTo(30);
            assertThat(imported(bundle(county, 10, 40)).getLong("mirroredSize")).isEqualTo(40);
            assertThat(imported(bundle(county, 5, 25)).getLong("mirroredSize")).isEqualTo(40);

            county.rewriteFrom(20);
            HttpResponse<String> refused = post(bundle(county, 10, 50));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(problem(refused)).isEqualTo("BUNDLE_CONTRADICTS");
            assertThat(new JsonObject(refused.body()).getJsonObject("facts").getString("index"))
                    .isEqualTo("20");
            assertThat(size(county)).isEqualTo(40);
        }
    }

    @Test
    void aForkThatIsCarriedInIsKeptAsEvidenceAndAlarmed() throws Exception {
        try (FakeCounty county = new FakeCounty("231332")) {
            county.grow(40);
            assertThat(imported(bundle(county, 0, 40)).getLong("mirroredSize")).isEqualTo(40);

            county.rewriteFrom(39);
            assertThat(problem(post(bundle(county, 0, 40)))).isEqualTo("BUNDLE_CONTRADICTS");

            assertThat(count("SELECT count(*) FROM witness_evidence WHERE origin = '" + county.origin()
                            + "' AND finding = 'CONTRADICTS'"))
                    .isEqualTo(1);
            assertThat(count("SELECT count(*) FROM alarm WHERE kind = 'FORK' AND origin = '" + county.origin() + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void linesOfOthersOnACarriedCheckpointAreNeitherServedNorKept() throws Exception {
        try (FakeCounty county = new FakeCounty("231329")) {
            county.grow(40);
            CosignatureVerifier city = CosignatureVerifier.parse(
                    Files.readString(NodeProfile.keys().resolve("witness.vkey")).strip());
            List<NoteSignature> others = List.of(
                    new NoteSignature(city.key(), new byte[72]),
                    new NoteSignature(new KeyId("example.org/other", 1), new byte[3000]));
            JsonObject taken = imported(bundle(county, 0, 40, others));
            assertThat(Note.parse(taken.getString("cosigned")).signatures()).hasSize(3);
            assertCosigned(county, taken.getString("cosigned"), 40);

            county.rewriteFrom(39);
            assertThat(problem(post(bundle(county, 0, 40, others)))).isEqualTo("BUNDLE_CONTRADICTS");
            assertThat(count("SELECT count(*) FROM witness_evidence WHERE note LIKE '%example.org/other%'"))
                    .isZero();
            assertThat(count("SELECT count(*) FROM witness_evidence WHERE origin = '" + county.origin() + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void anEarlierForkThatIsCarriedInIsAlarmedOnceItIsHeldAgainstTheTree() throws Exception {
        try (FakeCounty county = new FakeCounty("231333")) {
            county.grow(40);
            assertThat(imported(bundle(county, 0, 40)).getLong("mirroredSize")).isEqualTo(40);

            county.rewriteFrom(10);
            assertThat(problem(post(bundle(county, 0, 30)))).isEqualTo("BUNDLE_CONTRADICTS");

            String alarmed = "SELECT count(*) FROM alarm WHERE kind = 'FORK' AND origin = '" + county.origin() + "'";
            for (int i = 0; i < 50 && count(alarmed) == 0; i++) {
                Thread.sleep(200);
            }
            assertThat(count(alarmed)).isEqualTo(1);
        }
    }

    @Test
    void anUnknownCountysBundleIsRefused() throws Exception {
        byte[] bundle;
        try (FakeCounty county = new FakeCounty("231334")) {
            county.grow(5);
            bundle = bundle(county, 0, 5);
        }
        assertThat(problem(post(bundle))).isEqualTo("BUNDLE_OF_UNKNOWN_LOG");
    }

    @Test
    void whenTheLineIsBackTheLiveMirrorGoesOnFromThere() throws Exception {
        try (FakeCounty county = new FakeCounty("231335")) {
            county.grow(50);
            assertThat(imported(bundle(county, 20, 50)).getBoolean("waits")).isTrue();
            assertThat(imported(bundle(county, 0, 20)).getLong("mirroredSize")).isEqualTo(50);

            county.grow(30);
            county.publish(80);
            assertThat(cosign(county, 50, 80)).isEqualTo(200);
            for (int i = 0; i < 100 && size(county) < 80; i++) {
                Thread.sleep(100);
            }
            assertMirrored(county, 80);
        }
    }

    @Test
    void whatWasCosignedBeforeTheLineBrokeIsCaughtUpWith() throws Exception {
        try (FakeCounty county = new FakeCounty("231337")) {
            county.grow(150);
            assertThat(cosign(county, 0, 50)).isEqualTo(200);

            JsonObject short30 = imported(bundle(county, 0, 30));
            assertThat(short30.getBoolean("waits")).isTrue();
            assertThat(short30.getLong("mirroredSize")).isZero();
            assertThat(imported(bundle(county, 30, 80)).getLong("mirroredSize")).isEqualTo(80);
            assertThat(imported(bundle(county, 80, 150)).getLong("mirroredSize"))
                    .isEqualTo(150);
            assertMirrored(county, 150);
            assertThat(waiting()).isZero();
        }
    }

    @Test
    void aForkOfWhatWasCosignedIsRefusedBeforeAnythingIsMirrored() throws Exception {
        try (FakeCounty county = new FakeCounty("231338")) {
            county.grow(80);
            assertThat(cosign(county, 0, 50)).isEqualTo(200);
            county.rewriteFrom(40);

            assertThat(problem(post(bundle(county, 0, 80)))).isEqualTo("BUNDLE_CONTRADICTS");

            assertThat(size(county)).isZero();
            assertThat(count("SELECT count(*) FROM witness_evidence WHERE origin = '" + county.origin() + "'"))
                    .isOne();
            assertThat(count("SELECT count(*) FROM witness_claim WHERE origin = '" + county.origin() + "'"))
                    .isZero();
        }
    }

    @Test
    void overGrpcInPartsItIsTheSame() throws Exception {
        try (FakeCounty county = new FakeCounty("231336");
                TestChannel channel = TestChannel.to(node.getPort())) {
            county.grow(600);
            byte[] bundle = bundle(county, 0, 600);
            CompletableFuture<ImportBundleResponse> answer = new CompletableFuture<>();
            StreamObserver<ImportBundleRequest> parts =
                    BundleServiceGrpc.newStub(channel.as(Demo.SUPERVISOR)).importBundle(new Answer(answer));
            for (int at = 0; at < bundle.length; at += 1000) {
                parts.onNext(ImportBundleRequest.newBuilder()
                        .setData(ByteString.copyFrom(bundle, at, Math.min(1000, bundle.length - at)))
                        .build());
            }
            parts.onCompleted();

            assertThat(answer.get(30, TimeUnit.SECONDS).getMirroredSize()).isEqualTo(600);
            assertMirrored(county, 600);
            assertCosigned(county, answer.get().getCosigned(), 600);
        }
    }

    @Test
    void onlyArchivistsAndSupervisorsOfTheCityBringBundlesIn() throws Exception {
        assertThat(post(new byte[0], Demo.OFFICER).statusCode()).isEqualTo(403);
        assertThat(post(new byte[0], Demo.STRANGER.as("archivist").at("counties/231281/agencies/a"))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> anonymous = HTTP.send(
                HttpRequest.newBuilder(address("/bundles/import"))
                        .POST(BodyPublishers.ofByteArray(new byte[0]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(anonymous.statusCode()).isEqualTo(401);
    }

    /** With a checkpoint after every hundredth entry, and at the end. */
    private static byte[] bundle(FakeCounty county, int from, int to) {
        return bundle(county, from, to, List.of());
    }

    /** With further lines on each checkpoint. */
    private static byte[] bundle(FakeCounty county, int from, int to, List<NoteSignature> more) {
        BundleWriter writer = new BundleWriter();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Frontier edge = Frontier.of(county.tree(from));
        List<byte[]> entries = county.entries();
        file.writeBytes(writer.begin(new BundleHeader(county.origin(), from, to, false, edge.subtrees())));
        for (int i = from; i < to; i++) {
            byte[] entry = entries.get(i);
            edge.append(Hashing.leaf(entry));
            file.writeBytes(writer.write(List.of(new Frame.Entry(entry))));
            if (i % 100 == 99 || i == to - 1) {
                file.writeBytes(writer.write(List.of(
                        new Frame.Signed(county.checkpoint(i + 1, edge.root()).with(more)))));
            }
        }
        file.writeBytes(writer.end());
        return file.toByteArray();
    }

    private JsonObject imported(byte[] bundle) throws Exception {
        HttpResponse<String> answer = post(bundle);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private HttpResponse<String> post(byte[] bundle) throws Exception {
        return post(bundle, Demo.SUPERVISOR);
    }

    private HttpResponse<String> post(byte[] bundle, Demo.Person person) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(address("/bundles/import"))
                        .header("Authorization", "Bearer " + TestTokens.of(person))
                        .POST(BodyPublishers.ofByteArray(bundle))
                        .build(),
                BodyHandlers.ofString());
    }

    private int cosign(FakeCounty county, long old, long size) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(address("/witness/add-checkpoint"))
                                .POST(BodyPublishers.ofString(
                                        county.request(old, size).format()))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static long waiting() throws Exception {
        try (var files = Files.list(NodeProfile.keys().resolve("bundles"))) {
            return files.count();
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + node.getPort() + path);
    }

    private static String problem(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("title");
    }

    private static void assertMirrored(FakeCounty county, int size) throws Exception {
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        "SELECT size, root FROM mirror_head WHERE origin = '" + county.origin() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(size);
            assertThat(rows.getBytes(2)).isEqualTo(county.tree(size).root().bytes());
        }
        assertThat(count("SELECT count(*) FROM mirror_entry WHERE origin = '" + county.origin() + "'"))
                .isEqualTo(size);
    }

    private static void assertCosigned(FakeCounty county, String note, int size) throws Exception {
        CosignatureVerifier city = CosignatureVerifier.parse(
                Files.readString(NodeProfile.keys().resolve("witness.vkey")).strip());
        Trust trust = new Trust(county.origin(), county.signer().verifier(), List.of(city), 1);
        assertThat(trust.open(Note.parse(note)).size()).isEqualTo(size);
    }

    private static long size(FakeCounty county) throws Exception {
        return count("SELECT coalesce(max(size), 0) FROM mirror_head WHERE origin = '" + county.origin() + "'");
    }

    private static long count(String query) throws Exception {
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static List<List<Integer>> orders(List<Integer> pieces) {
        if (pieces.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : pieces) {
            List<Integer> rest = new ArrayList<>(pieces);
            assertThat(rest.remove(first)).isTrue();
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private record Answer(CompletableFuture<ImportBundleResponse> future)
            implements StreamObserver<ImportBundleResponse> {
        @Override
        public void onNext(ImportBundleResponse answer) {
            var unused = future.complete(answer);
        }

        @Override
        public void onError(Throwable failure) {
            var unused = future.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {}
    }
}
