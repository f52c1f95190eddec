package cn.quanhen.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.Chain;
import cn.quanhen.audit.Chain.Published;
import cn.quanhen.audit.NodeProfile;
import cn.quanhen.audit.Topic;
import cn.quanhen.audit.key.KeyFile;
import cn.quanhen.audit.v1.AuditServiceGrpc;
import cn.quanhen.audit.v1.BundleServiceGrpc;
import cn.quanhen.audit.v1.ExportBundleRequest;
import cn.quanhen.audit.v1.FindEntryRequest;
import cn.quanhen.audit.v1.GetCheckpointRequest;
import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import cn.quanhen.testkit.TestTokens;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.NoteVerifier;
import cn.quanhen.tlog.Trust;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county that is cut off writes bundles and takes the cosignature back, on PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.CutOff.class)
class ExportIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URL node;

    @TempDir
    Path directory;

    @Test
    void aBundleIsExportedWholeAndInPiecesAndVerifiesOnItsOwn() throws Exception {
        var last = published("export", 30);
        HttpResponse<byte[]> all = export("from=0", Demo.ARCHIVIST);
        assertThat(all.statusCode()).isEqualTo(200);
        BundleHeader whole = verified(all.body());
        assertThat(whole.from()).isZero();
        assertThat(whole.payloads()).isFalse();

        long next = 0;
        int pieces = 0;
        while (next < whole.to()) {
            BundleHeader piece = verified(export("from=" + next + "&max=" + (whole.to() / 3 + 1), Demo.ARCHIVIST)
                    .body());
            assertThat(piece.from()).isEqualTo(next);
            assertThat(piece.to()).isGreaterThan(next);
            next = piece.to();
            pieces++;
        }
        assertThat(next).isEqualTo(whole.to());
        assertThat(pieces).isGreaterThan(1);
    }

    @Test
    void overGrpcItIsTheSameFile() throws Exception {
        var last = published("export-grpc", 3);
        byte[] file = export("from=0", Demo.ARCHIVIST).body();
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (TestChannel channel = TestChannel.to(node.getPort())) {
            BundleServiceGrpc.newBlockingStub(channel.as(Demo.ARCHIVIST))
                    .exportBundle(
                            ExportBundleRequest.newBuilder().setFromSize(0).build())
                    .forEachRemaining(part -> parts.writeBytes(part.getData().toByteArray()));
        }
        assertThat(parts.toByteArray()).isEqualTo(file);
    }

    @Test
    void payloadsGoAlongOnlyWhereAskedForAndAreOnRecord() throws Exception {
        var last = published("export-payloads", 3);
        String onRecord =
                "SELECT coalesce(sum(payloads), 0) FROM payload_disclosure WHERE way = 'bundle' AND caller = '"
                        + TestTokens.subject(Demo.ARCHIVIST) + "'";
        long before = count(onRecord);

        assertThat(new String(export("from=0", Demo.ARCHIVIST).body(), UTF_8)).doesNotContain("带走的内容");
        assertThat(count(onRecord)).isEqualTo(before);
        byte[] with = export("from=0&payloads=true", Demo.ARCHIVIST).body();
        assertThat(verified(with).payloads()).isTrue();
        assertThat(new String(with, UTF_8)).contains("带走的内容");
        assertThat(count(onRecord) - before).isGreaterThanOrEqualTo(3);
    }

    @Test
    void recordsThatACarrierMayNotReadStayBehind() throws Exception {
        Chain other = new Chain("counties/231202/agencies/other-bureau/cases/export-other");
        var unread = published(other, "别的机关的内容", 2);
        var read = published("export-own", 1);

        String carried =
                new String(export("from=0&payloads=true", Demo.ARCHIVIST).body(), UTF_8);
        assertThat(carried).contains("带走的内容").doesNotContain("别的机关的内容");
        assertThat(new String(export("from=0&payloads=true", Demo.SUPERVISOR).body(), UTF_8))
                .contains("带走的内容")
                .contains("别的机关的内容");
    }

    @Test
    void officersExportNothing() throws Exception {
        assertThat(export("from=0", Demo.OFFICER).statusCode()).isEqualTo(403);
        assertThat(export("from=-1", Demo.ARCHIVIST).statusCode()).isEqualTo(400);
        assertThat(export("from=007", Demo.ARCHIVIST).statusCode()).isEqualTo(400);
        assertThat(export("from=0&payloads=yes", Demo.ARCHIVIST).statusCode()).isEqualTo(400);
        HttpResponse<byte[]> nothing = export("from=999999999", Demo.ARCHIVIST);
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(new String(nothing.body(), UTF_8)).getString("title"))
                .isEqualTo("NOTHING_TO_EXPORT");
    }

    @Test
    void aCosignatureThatIsCarriedBackMakesReceiptsAvailable() throws Exception {
        Published last = published("carried-back", 2);
        Note note = Note.parse(checkpoint());
        Cosigner witness = witness("quanhen.cn/witness/231200");
        Note cosigned = note.with(List.of(witness.sign(note.text())));

        assertThat(post("/bundles/cosignature", note.format()).statusCode()).isEqualTo(400);
        String other = note.text().replaceFirst("\n[0-9]+\n", "\n1000000\n");
        assertThat(post("/bundles/cosignature", new Note(other, cosigned.signatures()).format())
                        .statusCode())
                .isEqualTo(400);
        Cosigner unknown =
                new Cosigner("evil.example/witness", new KeyFile(directory, "unknown").open(), Clock.systemUTC());
        Note adorned = cosigned.with(Stream.concat(Stream.of(unknown.sign(note.text())), postQuantum(12))
                .toList());
        HttpResponse<String> taken = post("/bundles/cosignature", adorned.format());

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        HttpResponse<String> endless = post("/bundles/cosignature", "x".repeat(200_000));
        assertThat(endless.statusCode()).isEqualTo(400);
        assertThat(endless.body()).contains("检查点超过").contains("请只带回");
        assertThat(checkpoint()).isEqualTo(cosigned.format());
        try (TestChannel channel = TestChannel.to(node.getPort())) {
            assertThat(AuditServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                            .getReceipt(GetReceiptRequest.newBuilder()
                                    .setRecord(last.id())
                                    .build())
                            .getReceipt()
                            .getSignersList())
                    .contains("quanhen.cn/witness/231200");
        }
    }

    private Published published(String name, int records) throws Exception {
        return published(new Chain(Demo.AGENCY + "/cases/" + name), "带走的内容", records);
    }

    private Published published(Chain chain, String text, int records) throws Exception {
        List<Published> events =
                IntStream.range(0, records).mapToObj(i -> chain.next(text + i)).toList();
        try (Topic topic = new Topic();
                TestChannel channel = TestChannel.to(node.getPort())) {
            var audit = AuditServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
            for (Published event : events) {
                topic.publish(event);
                Thread.sleep(20);
            }
            for (int i = 0; i < 300; i++) {
                try {
                    long index = audit.findEntry(FindEntryRequest.newBuilder()
                                    .setRecord(events.getLast().id())
                                    .build())
                            .getIndex();
                    if (audit.getCheckpoint(GetCheckpointRequest.getDefaultInstance())
                                    .getTreeSize()
                            > index) {
                        return events.getLast();
                    }
                } catch (StatusRuntimeException e) {
                    assertThat(e.getStatus().getCode()).isIn(Status.Code.NOT_FOUND, Status.Code.UNAVAILABLE);
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError("not published");
    }

    private BundleHeader verified(byte[] bundle) throws Exception {
        NoteVerifier log = NoteVerifier.parse(
                Files.readString(NodeProfile.keys().resolve("log.vkey")).strip());
        BundleFile file = BundleFile.open(Files.write(directory.resolve("bundle"), bundle));
        Note last = BundleCheck.verify(file, new Trust(NodeProfile.ORIGIN, log, List.of(), 0));
        assertThat(last.text()).contains("\n" + file.header().to() + "\n");
        return file.header();
    }

    private static Cosigner witness(String name) {
        KeyFile file = new KeyFile(NodeProfile.keys(), "witness");
        Cosigner witness = new Cosigner(name, file.open(), Clock.systemUTC());
        file.publish(witness.verifier().vkey());
        return witness;
    }

    private String checkpoint() throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address("/log/checkpoint")).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<byte[]> export(String query, Demo.Person person) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(address("/bundles/export?" + query))
                        .header("Authorization", "Bearer " + TestTokens.of(person))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static Stream<NoteSignature> postQuantum(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> new NoteSignature(new KeyId("example.org/" + i, i), new byte[2428]));
    }

    /** As {@code curl --data-binary} does, see docs/bundles.md: it says that the body is a form. */
    private HttpResponse<String> post(String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + TestTokens.of(Demo.ARCHIVIST))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
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
