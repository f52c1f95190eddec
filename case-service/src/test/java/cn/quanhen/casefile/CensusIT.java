package cn.quanhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.ledger.v1.CensusTip;
import cn.quanhen.ledger.v1.IntegrityFault;
import cn.quanhen.ledger.v1.IntegrityFinding;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Art. 27: a service says exactly what it holds, so that what a superuser takes away is missed. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(CensusIT.Often.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CensusIT {
    private static final String SOURCE = "//case-service/counties/231202";

    @TestHTTPResource
    URL url;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private TestChannel channel;
    private CaseServiceBlockingStub officer;
    private PublishedRecords published;
    private String name;

    /** Each second a census, each second a scrub. */
    public static final class Often implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quanhen.census.every", "1s", "quanhen.census.quiet", "1");
        }
    }

    @BeforeEach
    void threePublishedRecords() throws Exception {
        channel = TestChannel.to(url.getPort());
        officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
        published = new PublishedRecords(kafka, SOURCE);
        name = officer.openCase(CaseCalls.open().build()).getCase().getName();
        for (var i = 0; i < 2; i++) {
            append(name);
        }
        var there = published.await(all -> all.lastOf(name) == 3);
        assertThat(there).isSameAs(published);
    }

    @AfterEach
    void disconnect() {
        published.close();
        channel.close();
    }

    @Test
    @Order(1)
    void underEightWritersEachCensusSpeaksOfExactlyTheEventsBelowItsFence() throws Exception {
        var threads = Executors.newFixedThreadPool(9);
        var counting = threads.submit(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                published.ask(CensusRequest.newBuilder()
                        .setSource(SOURCE)
                        .addBuckets(0)
                        .build());
                Thread.sleep(50);
            }
            return null;
        });
        var writers = new ArrayList<Future<Void>>();
        for (var writer = 0; writer < 8; writer++) {
            Callable<Void> writing = () -> {
                var own = officer.openCase(CaseCalls.open().build()).getCase().getName();
                for (var i = 0; i < 40; i++) {
                    append(own);
                }
                return null;
            };
            writers.add(threads.submit(writing));
        }
        for (var writer : writers) {
            assertThat(writer.get()).isNull();
        }
        assertThat(counting.cancel(true)).isTrue();
        threads.shutdownNow();
        var last = awaitCensus();

        var censuses = published.censuses();
        assertThat(censuses).hasSizeGreaterThan(10);
        for (var census : censuses) {
            assertThat(published.digestBelow(census.getFence()))
                    .as("fence " + census.getFence())
                    .isEqualTo(census.getDigest());
        }
        assertThat(last.getRecords()).isGreaterThan(8 * 40);
        System.out.printf("%d censuses, all exact, over %d records%n", censuses.size(), last.getRecords());
    }

    @Test
    @Order(2)
    void anEventThatWasDroppedFromTheOutboxIsMissedByTheNextCensus() throws Exception {
        try (var superuser = TestDatabase.superuser()) {
            execute(superuser, "SELECT pg_advisory_lock(hashtext('quanhen.outbox.' || current_database()))");
            append(name);
            execute(superuser, "DELETE FROM outbox WHERE sequence = 4 AND chain = '" + name + "'");
        }
        var census = awaitCensus();

        assertThat(published.digestBelow(census.getFence())).isNotEqualTo(census.getDigest());
        assertThat(tip(name).getSequence()).isEqualTo(4);
        assertThat(published.lastOf(name)).isEqualTo(3);
    }

    @Test
    @Order(3)
    void aChangedRecordIsFoundByTheServiceAndWrittenOnce() throws Exception {
        tamper("UPDATE record SET canonical = set_byte(canonical, 200, get_byte(canonical, 200) # 1)"
                + " WHERE sequence = 2 AND chain = '" + name + "'");

        assertThat(finding()).isEqualTo(IntegrityFault.INTEGRITY_FAULT_CHANGED + " " + name + "/records/2");
        Thread.sleep(3_000);
        assertThat(published.findings(name)).hasSize(1);
        assertThat(tip(name).getRecords(1)).isNotEqualTo(published.hash(name, 2));
        assertThat(tip(name).getRecords(0)).isEqualTo(published.hash(name, 1));
    }

    @Test
    @Order(4)
    void aDeletedRecordIsFoundByTheService() throws Exception {
        tamper("DELETE FROM record WHERE sequence = 2 AND chain = '" + name + "'");

        assertThat(finding()).isEqualTo(IntegrityFault.INTEGRITY_FAULT_MISSING + " " + name + "/records/2");
    }

    @Test
    @Order(5)
    void aDeletedLastRecordIsFoundByTheService() throws Exception {
        tamper("DELETE FROM record WHERE sequence = 3 AND chain = '" + name + "'");

        assertThat(finding()).isEqualTo(IntegrityFault.INTEGRITY_FAULT_MISSING + " " + name + "/records/3");
    }

    @Test
    @Order(6)
    void aCaseThatWasDeletedWhollyIsNotListedAnyMore() throws Exception {
        assertThat(tip(name).getSequence()).isEqualTo(3);

        tamper(
                "DELETE FROM record WHERE chain = '" + name + "'",
                "DELETE FROM chain WHERE name = '" + name + "'",
                "DELETE FROM case_index WHERE name = '" + name + "'");

        assertThat(listing(name).getListing().getChainsList()).containsExactly(name);
        assertThat(listing(name).getListing().getTipsList()).isEmpty();
    }

    @Test
    @Order(7)
    void theRollIsAnsweredOutsideTheLedgerAndTheLastOfManyCallsIsEnough() throws Exception {
        published.ask(CensusRequest.newBuilder().setSource(SOURCE).setSeen(31).build(), 200);
        published.ask(CensusRequest.newBuilder().setSource(SOURCE).setSeen(32).build());
        var answer =
                published.await(all -> !all.answers(32).isEmpty()).answers(32).getFirst();

        assertThat(answer.getFence()).isPositive();
        assertThat(answer.getBuckets().size()).isEqualTo(256 * 32);
        assertThat(published.parts(31)).isEmpty();
        assertThat(published.parts(32)).isEmpty();
        assertThat(published.answers(31)).hasSizeLessThan(200);
        System.out.printf(
                "200 roll calls, answered %d times%n", published.answers(31).size());
    }

    @Test
    @Order(8)
    void moreThanTenThousandRecordsOfAChainAndMoreThanFourThousandChainsAreListedWhole() throws Exception {
        var big = name + "-big";
        tamper(
                "INSERT INTO chain SELECT '" + big + "', 31000, sha256('31000')",
                "INSERT INTO record SELECT '" + big + "', i, 'k', now(), now(), convert_to(i::text, 'UTF8'),"
                        + " sha256(convert_to(i::text, 'UTF8')), decode(repeat('00', 16), 'hex')"
                        + " FROM generate_series(1, 31000) AS i",
                "INSERT INTO chain SELECT '" + name + "-' || i, 1, sha256('1') FROM generate_series(1, 9000) AS i");
        published.ask(CensusRequest.newBuilder()
                .setSource(SOURCE)
                .setSeen(41)
                .addChains(big)
                .build());
        published.ask(CensusRequest.newBuilder()
                .setSource(SOURCE)
                .setSeen(42)
                .addAllBuckets(IntStream.range(0, 256).boxed().toList())
                .build());
        var there = published.await(all -> whole(all.parts(41)) && whole(all.parts(42)));
        tamper("DELETE FROM record WHERE chain = '" + big + "'", "DELETE FROM chain WHERE name LIKE '" + name + "-%'");

        var records = tips(there.parts(41)).toList();
        assertThat(records).hasSize(3).allMatch(tip -> tip.getChain().equals(big) && tip.getSequence() == 31_000);
        assertThat(records.stream().flatMap(tip -> tip.getRecordsList().stream()))
                .isEqualTo(LongStream.rangeClosed(1, 31_000)
                        .mapToObj(Long::toString)
                        .map(CensusIT::sha256)
                        .toList());
        assertThat(there.parts(42)).hasSizeGreaterThan(2);
        assertThat(tips(there.parts(42)).map(CensusTip::getChain))
                .hasSizeGreaterThan(9_000)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(there.parts(42).stream().map(Census::getFence))
                .containsOnly(there.parts(42).getFirst().getFence());
        assertThat(there.parts(42))
                .allSatisfy(part -> assertThat(part.getSerializedSize()).isLessThan(600_000));
    }

    private static boolean whole(List<Census> parts) {
        return !parts.isEmpty() && !parts.getLast().getListing().getTruncated();
    }

    private static Stream<CensusTip> tips(List<Census> parts) {
        return parts.stream().flatMap(part -> part.getListing().getTipsList().stream());
    }

    private static ByteString sha256(String text) {
        try {
            return ByteString.copyFrom(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void append(String to) {
        var unused = officer.appendRecord(CaseCalls.identify(to).build());
    }

    /** The first census that is taken from now on, with all events below its fence. */
    private Census awaitCensus() throws Exception {
        var before = published.await(all -> true).censuses().size();
        return published
                .await(all -> all.censuses().size() > before + 1)
                .censuses()
                .getLast();
    }

    private CensusTip tip(String chain) throws Exception {
        return listing(chain).getListing().getTips(0);
    }

    private Census listing(String chain) throws Exception {
        var before = published.await(all -> true).listings(chain).size();
        published.ask(
                CensusRequest.newBuilder().setSource(SOURCE).addChains(chain).build());
        return published
                .await(all -> all.listings(chain).size() > before)
                .listings(chain)
                .getLast();
    }

    private String finding() throws Exception {
        var begun = System.nanoTime();
        IntegrityFinding found = published
                .await(all -> !all.findings(name).isEmpty())
                .findings(name)
                .getFirst();
        System.out.printf("found by the service after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        return found.getFault() + " " + found.getChain() + "/records/" + found.getSequence();
    }

    /** With the triggers off, as a superuser can. */
    private static void tamper(String... statements) throws SQLException {
        try (var superuser = TestDatabase.superuser()) {
            execute(superuser, "SET session_replication_role = replica");
            for (var statement : statements) {
                execute(superuser, statement);
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
