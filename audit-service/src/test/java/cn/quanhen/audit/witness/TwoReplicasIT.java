package cn.quanhen.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.FakeCounty;
import cn.quanhen.audit.NodeProfile;
import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two replicas of the witness, each with its own connections, and a log that tells two histories. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.City.class)
class TwoReplicasIT {
    private static final int AT_ONCE = 32;

    @Inject
    WitnessHeads first;

    @Inject
    WitnessKey key;

    @Inject
    WitnessMemory memory;

    @Inject
    EvidenceBook book;

    @Inject
    Claims claims;

    @Inject
    Alarms alarms;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Vertx vertx = Vertx.vertx();
    private Pool pool;

    @BeforeEach
    void open() {
        PgConnectOptions options =
                PgConnectOptions.fromUri(url.replace("jdbc:", "")).setUser(user).setPassword(password);
        pool = Pool.newInstance(PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(10))
                .using(vertx)
                .build());
    }

    @AfterEach
    void close() {
        pool.closeAndAwait();
        vertx.close();
    }

    @RepeatedTest(8)
    void ofTwoHistoriesOneIsCosignedAndNoUpdateIsLost(RepetitionInfo race) throws Exception {
        WitnessHeads second = new WitnessHeads(pool, key, memory, book, claims, alarms, clock);
        try (FakeCounty county = new FakeCounty("23126" + race.getCurrentRepetition());
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            county.grow(40);
            assertThat(decide(first, county.request(0, 2))).isInstanceOf(Verdict.Cosign.class);
            List<List<AddCheckpoint>> histories = List.of(requests(county), requests(rewritten(county)));
            ConcurrentLinkedQueue<Integer> cosigned = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<Long> sizes = new ConcurrentLinkedQueue<>();

            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int history = i % 2;
                WitnessHeads replica = i / 2 % 2 == 0 ? first : second;
                AddCheckpoint request = histories.get(history).get(i / 2);
                tasks.add(() -> {
                    if (decide(replica, request) instanceof Verdict.Cosign done) {
                        cosigned.add(history);
                        sizes.add(done.checkpoint().size());
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }

            assertThat(cosigned).as("all ask from size 2: one may advance it").hasSize(1);
            assertThat(first.find(county.origin()).await().atMost(Duration.ofSeconds(10)))
                    .hasValueSatisfying(head -> assertThat(head.size()).isEqualTo(sizes.peek()));
        }
    }

    @Test
    void clientsThatFollowTheSizeAreToldNeverCosignBackwards() throws Exception {
        WitnessHeads second = new WitnessHeads(pool, key, memory, book, claims, alarms, clock);
        try (FakeCounty county = new FakeCounty("231241");
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            county.grow(40);
            ConcurrentLinkedQueue<Long> sizes = new ConcurrentLinkedQueue<>();
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                WitnessHeads replica = i % 2 == 0 ? first : second;
                long size = i + 1L;
                tasks.add(() -> {
                    long old = 0;
                    while (old <= size) {
                        Verdict verdict = decide(replica, county.request(old, size));
                        if (verdict instanceof Verdict.OtherSize other) {
                            old = other.size();
                        } else {
                            assertThat(verdict).isInstanceOf(Verdict.Cosign.class);
                            sizes.add(size);
                            return null;
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }

            assertThat(sizes).doesNotHaveDuplicates().contains((long) AT_ONCE);
            assertThat(first.find(county.origin()).await().atMost(Duration.ofSeconds(10)))
                    .hasValueSatisfying(head -> assertThat(head.size()).isEqualTo(AT_ONCE));
        }
    }

    private static FakeCounty rewritten(FakeCounty county) {
        county.rewriteFrom(2);
        return county;
    }

    private static List<AddCheckpoint> requests(FakeCounty county) {
        List<AddCheckpoint> requests = new ArrayList<>();
        for (int size = 3; size < 3 + AT_ONCE / 2; size++) {
            requests.add(county.request(2, size));
        }
        return requests;
    }

    private static Verdict decide(WitnessHeads replica, AddCheckpoint request) {
        return replica.decide(request, Checkpoint.parse(request.checkpoint().text()))
                .await()
                .atMost(Duration.ofSeconds(30))
                .verdict();
    }
}
