package cn.quanhen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.Chain.Published;
import cn.quanhen.audit.feed.FeedVerifier;
import cn.quanhen.audit.feed.Payload;
import cn.quanhen.audit.paging.PageToken;
import cn.quanhen.audit.v1.AuditServiceGrpc;
import cn.quanhen.audit.v1.EntryServiceGrpc;
import cn.quanhen.audit.v1.FeedEntry;
import cn.quanhen.audit.v1.FeedServiceGrpc;
import cn.quanhen.audit.v1.FollowRequest;
import cn.quanhen.audit.v1.FollowResponse;
import cn.quanhen.audit.v1.GetConsistencyProofRequest;
import cn.quanhen.audit.v1.GetInclusionProofRequest;
import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.audit.v1.ListEntriesRequest;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import cn.quanhen.testkit.TestTokens;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.InclusionProof;
import cn.quanhen.tlog.NoteVerifier;
import cn.quanhen.tlog.Trust;
import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading the log over gRPC, on PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.City.class)
class FeedIT {
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
    void entriesComeByPagesAndTheirProofsHold() throws Exception {
        publish(new Chain(Demo.AGENCY + "/cases/pages"), 7);
        var entries = EntryServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));

        Frontier frontier = Frontier.empty();
        long size = Long.MAX_VALUE;
        while (frontier.size() < size) {
            var page = entries.listEntries(ListEntriesRequest.newBuilder()
                    .setStart(frontier.size())
                    .setPageSize(3)
                    .build());
            size = Math.min(size, page.getTreeSize());
            assertThat(page.getEntriesCount()).isBetween(1, 3);
            for (var entry :
                    page.getEntriesList().subList(0, (int) Math.min(page.getEntriesCount(), size - frontier.size()))) {
                assertThat(entry.getIndex()).isEqualTo(frontier.size());
                frontier.append(Hashing.leaf(entry.getEntry().toByteArray()));
            }
        }
        Hash root = frontier.root();
        for (long index = 0; index < size; index += 1 + size / 20) {
            var proof = entries.getInclusionProof(GetInclusionProofRequest.newBuilder()
                    .setIndex(index)
                    .setTreeSize(size)
                    .build());
            assertThat(hash(proof.getRoot())).isEqualTo(root);
            assertThat(new InclusionProof(index, size, hashes(proof.getPathList()))
                            .proves(hash(proof.getLeafHash()), root))
                    .isTrue();
        }
        for (long from = 0; from <= size; from += 1 + size / 20) {
            var proof = entries.getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                    .setFromSize(from)
                    .setToSize(size)
                    .build());
            assertThat(new ConsistencyProof(from, size, hashes(proof.getPathList()))
                            .proves(hash(proof.getFromRoot()), root))
                    .isTrue();
        }
    }

    @Test
    void whatLiesOutsideOfTheTreeIsRefusedByName() throws Exception {
        publish(new Chain(Demo.AGENCY + "/cases/outside"), 1);
        var entries = EntryServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));

        assertThat(reason(() -> entries.getInclusionProof(GetInclusionProofRequest.newBuilder()
                        .setTreeSize(1L << 40)
                        .build())))
                .isEqualTo("BEYOND_CHECKPOINT");
        assertThat(reason(() -> entries.getInclusionProof(GetInclusionProofRequest.newBuilder()
                        .setIndex(1)
                        .setTreeSize(1)
                        .build())))
                .isEqualTo("INDEX_OUTSIDE_TREE");
        assertThat(reason(() -> entries.getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                        .setFromSize(2)
                        .setToSize(1)
                        .build())))
                .isEqualTo("SIZES_OUT_OF_ORDER");
        assertThat(reason(() -> entries.getConsistencyProof(GetConsistencyProofRequest.newBuilder()
                        .setToSize(1L << 40)
                        .build())))
                .isEqualTo("BEYOND_CHECKPOINT");
        assertThat(entries.listEntries(ListEntriesRequest.newBuilder()
                                .setStart(1L << 40)
                                .build())
                        .getEntriesCount())
                .isZero();
    }

    @Test
    void theFeedGivesAllEntriesWithTheirPayloadsAndTheRootOfItsCheckpoint() throws Exception {
        List<Published> events = records(new Chain(Demo.AGENCY + "/cases/whole-feed"), 20);
        publish(events);

        FeedVerifier verifier = verifier(Frontier.empty());
        List<FeedEntry> received = new ArrayList<>();
        for (FollowResponse message : untilCheckpoint(follow(channel.as(Demo.OFFICER), "", ""))) {
            if (message.hasEntry()) {
                received.add(message.getEntry());
                verify(verifier, message.getEntry());
            } else {
                assertThat(verifier.checkpoint(message.getCheckpoint().getText())
                                .size())
                        .isEqualTo(received.size());
            }
        }
        assertThat(received)
                .filteredOn(entry -> entry.getEntry().toStringUtf8().contains("/cases/whole-feed/"))
                .extracting(entry -> entry.getPayload().getCanonical())
                .containsExactlyElementsOf(events.stream()
                        .map(event -> ByteString.copyFrom(event.canonical()))
                        .toList());
    }

    @Test
    void aNewEntryArrivesWithinASecondOfItsCheckpoint() throws Exception {
        Chain chain = new Chain(Demo.AGENCY + "/cases/live");
        publish(chain, 1);
        Iterator<FollowResponse> feed = follow(channel.as(Demo.OFFICER), "", "");
        var unused = untilCheckpoint(feed);

        CompletableFuture<Instant> arrival = CompletableFuture.supplyAsync(() -> {
            while (true) {
                if (feed.next().getEntry().getEntry().toStringUtf8().contains("/cases/live/records/2\"")) {
                    return Instant.now();
                }
            }
        });
        publish(chain, 1);
        Instant covered = Instant.now();

        assertThat(Duration.between(covered, arrival.join())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void anotherAgencyReceivesTheLeafAndIsToldThatThePayloadWasWithheld() throws Exception {
        publish(new Chain(Demo.AGENCY + "/cases/withheld"), 3);
        long before = disclosures(Demo.STRANGER);

        List<FeedEntry> received =
                entries(untilCheckpoint(follow(channel.as(Demo.STRANGER), "", Demo.AGENCY + "/cases/withheld")));

        assertThat(received).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.hasPayload()).isFalse();
            assertThat(entry.getWithheld()).isTrue();
        });
        assertThat(disclosures(Demo.STRANGER)).isEqualTo(before);
    }

    @Test
    void payloadsForTheCitysSupervisorAreOnRecord() throws Exception {
        publish(new Chain(Demo.AGENCY + "/cases/on-record"), 3);
        long before = disclosures(Demo.SUPERVISOR);

        List<FeedEntry> received =
                entries(untilCheckpoint(follow(channel.as(Demo.SUPERVISOR), "", Demo.AGENCY + "/cases/on-record")));

        assertThat(received).hasSize(3).allMatch(FeedEntry::hasPayload);
        assertThat(disclosures(Demo.SUPERVISOR) - before).isEqualTo(3);
        assertThatThrownBy(() -> sql("DELETE FROM payload_disclosure")).hasMessageContaining("denied");
    }

    @Test
    void whatTheFilterLeavesOutStillCountsTowardsTheRoot() throws Exception {
        publish(new Chain(Demo.AGENCY + "/cases/filter-a"), 3);
        publish(new Chain(Demo.AGENCY + "/cases/filter-b"), 3);

        FeedVerifier verifier = verifier(Frontier.empty());
        List<FollowResponse> messages =
                untilCheckpoint(follow(channel.as(Demo.OFFICER), "", Demo.AGENCY + "/cases/filter-a"));
        for (FollowResponse message : messages) {
            if (message.hasEntry()) {
                verify(verifier, message.getEntry());
            } else if (message.hasSkipped()) {
                verifier.skipped(
                        message.getSkipped().getFirstIndex(),
                        hashes(message.getSkipped().getLeafHashesList()));
            } else {
                assertThat(verifier.checkpoint(message.getCheckpoint().getText())
                                .size())
                        .isPositive();
            }
        }
        assertThat(entries(messages)).hasSize(3);
    }

    @Test
    void aCursorBeyondTheLogIsRefusedAndDoesNotWait() throws Exception {
        String beyond = PageToken.after("feed/" + NodeProfile.ORIGIN + "/", "100000000");
        assertThat(reason(() -> follow(channel.as(Demo.OFFICER), beyond, "").next()))
                .isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void aCursorGoesOnWithTheNextEntryAndServesNoOtherFilter() throws Exception {
        publish(new Chain(Demo.AGENCY + "/cases/cursor"), 5);
        String all = Demo.AGENCY + "/cases/cursor";
        List<FollowResponse> messages = untilCheckpoint(follow(channel.as(Demo.OFFICER), "", all));
        FollowResponse third =
                messages.stream().filter(FollowResponse::hasEntry).toList().get(2);

        List<FeedEntry> rest = entries(untilCheckpoint(follow(channel.as(Demo.OFFICER), third.getCursor(), all)));

        assertThat(rest).hasSize(2);
        assertThat(rest.getFirst().getIndex()).isEqualTo(third.getEntry().getIndex() + 1);
        assertThat(untilCheckpoint(
                        follow(channel.as(Demo.OFFICER), messages.getLast().getCursor(), all)))
                .noneMatch(FollowResponse::hasEntry);
        assertThat(reason(() ->
                        follow(channel.as(Demo.OFFICER), third.getCursor(), "").next()))
                .isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void whenTheTokenExpiresTheStreamEndsAndSaysWhereToGoOn() throws Exception {
        publish(new Chain(Demo.AGENCY + "/cases/expiry"), 2);
        String all = Demo.AGENCY + "/cases/expiry";
        Channel shortLived =
                channel.withToken(TestTokens.of(Demo.OFFICER, Instant.now().plus(Duration.ofSeconds(4))));

        Iterator<FollowResponse> feed = follow(shortLived, "", all);
        assertThat(entries(untilCheckpoint(feed))).hasSize(2);
        StatusRuntimeException end = (StatusRuntimeException) thrown(() -> {
            while (true) {
                var unused = feed.next();
            }
        });

        assertThat(info(end).getReason()).isEqualTo("UNAUTHENTICATED");
        Map<String, String> facts = info(end).getMetadataMap();
        assertThat(entries(untilCheckpoint(follow(channel.as(Demo.OFFICER), facts.get("cursor"), all))))
                .isEmpty();
    }

    @Test
    void aSlowReceiverHoldsUpTheReadingAndMissesNothing() throws Exception {
        Chain chain = new Chain(Demo.AGENCY + "/cases/slow");
        List<Published> events = IntStream.range(0, 800)
                .mapToObj(i -> chain.next("长".repeat(3000)))
                .toList();
        publish(events);
        Demo.Person reader = new Demo.Person("slow", "慢", Demo.AGENCY, "", List.of("officer"));

        Iterator<FollowResponse> feed = follow(channel.as(reader), "", Demo.AGENCY + "/cases/slow");
        FollowResponse first = feed.next();
        Thread.sleep(3000);
        long readAhead = disclosures(reader);
        List<FeedEntry> all = new ArrayList<>(entries(List.of(first)));
        all.addAll(entries(untilCheckpoint(feed)));

        assertThat(readAhead).isBetween(1L, 600L);
        assertThat(all).hasSize(800);
    }

    private void publish(Chain chain, int records) throws Exception {
        publish(records(chain, records));
    }

    private void publish(List<Published> events) throws Exception {
        topic.publish(events);
        covered(events.getLast());
    }

    private static List<Published> records(Chain chain, int records) {
        return IntStream.range(0, records).mapToObj(i -> chain.next("记录" + i)).toList();
    }

    private void covered(Published event) {
        var unused = AuditServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                .getReceipt(GetReceiptRequest.newBuilder()
                        .setRecord(event.id())
                        .setWaitMillis(60_000)
                        .build());
    }

    private static Iterator<FollowResponse> follow(Channel as, String cursor, String resource) {
        return FeedServiceGrpc.newBlockingStub(as)
                .follow(FollowRequest.newBuilder()
                        .setCursor(cursor)
                        .setResource(resource)
                        .setPayloads(true)
                        .build());
    }

    private static List<FollowResponse> untilCheckpoint(Iterator<FollowResponse> feed) {
        List<FollowResponse> messages = new ArrayList<>();
        do {
            messages.add(feed.next());
        } while (!messages.getLast().hasCheckpoint());
        return messages;
    }

    private static List<FeedEntry> entries(List<FollowResponse> messages) {
        return messages.stream()
                .filter(FollowResponse::hasEntry)
                .map(FollowResponse::getEntry)
                .toList();
    }

    private static void verify(FeedVerifier verifier, FeedEntry entry) {
        byte[] bytes = entry.getEntry().toByteArray();
        if (entry.hasPayload()) {
            verifier.entry(
                    entry.getIndex(),
                    bytes,
                    new Payload(
                            entry.getPayload().getSalt().toByteArray(),
                            entry.getPayload().getCanonical().toByteArray()));
        } else {
            verifier.entry(entry.getIndex(), bytes);
        }
    }

    private static FeedVerifier verifier(Frontier frontier) throws Exception {
        NoteVerifier log = NoteVerifier.parse(
                Files.readString(NodeProfile.keys().resolve("log.vkey")).strip());
        return new FeedVerifier(new Trust(NodeProfile.ORIGIN, log, List.of(), 0), frontier);
    }

    private static long disclosures(Demo.Person person) throws Exception {
        return sql("SELECT coalesce(sum(payloads), 0) FROM payload_disclosure WHERE way = 'feed' AND caller = '"
                + TestTokens.subject(person) + "'");
    }

    private static long sql(String query) throws Exception {
        try (Connection connection = TestDatabase.app();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static Hash hash(ByteString bytes) {
        return Hash.of(bytes.toByteArray());
    }

    private static List<Hash> hashes(List<ByteString> bytes) {
        return bytes.stream().map(FeedIT::hash).toList();
    }

    private static String reason(Callable<?> call) throws Exception {
        return info((StatusRuntimeException) thrown(call)).getReason();
    }

    private static Throwable thrown(Callable<?> call) throws Exception {
        try {
            var unused = call.call();
        } catch (StatusRuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing was refused");
    }

    private static ErrorInfo info(StatusRuntimeException e) throws Exception {
        return StatusProto.fromThrowable(e).getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .findFirst()
                .orElseThrow()
                .unpack(ErrorInfo.class);
    }
}
