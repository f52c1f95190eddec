package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one database and one Kafka group, while they die. */
class ReplicasIT {
    private static final int KILLS = Integer.getInteger("quanhen.kills", 20);
    private static final Map<String, String> SETTINGS =
            Map.of("quanhen.log.add-endpoint", "true", "quanhen.log.sweep", "1s");
    private static final long SEED = Long.getLong("quanhen.seed", System.nanoTime());

    private OwnLog log;
    private List<Replica> replicas;
    private Load load;

    @BeforeEach
    void start() throws Exception {
        log = OwnLog.create("replicas" + Math.abs(SEED % 1_000_000) + "x" + System.nanoTime() % 1_000_000);
        replicas = List.of(log.replica("a", SETTINGS), log.replica("b", SETTINGS));
        replicas.forEach(Replica::start);
        replicas.forEach(Replica::ready);
        load = new Load(log, replicas);
    }

    @AfterEach
    void stop() {
        load.close();
        log.close();
    }

    @Test
    void randomKillsLoseNoAcknowledgedEntryAndReuseNoIndex() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Replica victim = replicas.get(kill % 2);
            victim.ready();
            Thread.sleep(random.nextInt(600));
            victim.kill();
            victim.start();
        }
        load.end();
        replicas.forEach(Replica::ready);
        assertNothingIsLostOrTwice("seed " + SEED);
    }

    @Test
    void whenTheActiveReplicaDiesOrHangsTheOtherTakesOverWithinSeconds() throws Exception {
        Replica active = active();
        active.kill();
        long afterDeath = millisUntilItGrows();
        assertThat(afterDeath).isLessThan(15_000);
        active.start();
        active.ready();

        active = active();
        active.signal("STOP");
        long whileHung = millisUntilItGrows();
        assertThat(whileHung).isLessThan(20_000);
        active.signal("CONT");
        Thread.sleep(1_000);
        System.out.printf("taken over %d ms after kill -9, %d ms after kill -STOP%n", afterDeath, whileHung);

        load.end();
        assertNothingIsLostOrTwice("one replica killed, one hung");
    }

    private Replica active() throws Exception {
        for (int i = 0; i < 100; i++) {
            for (Replica replica : replicas) {
                if (replica.health().contains("signing\"") && !replica.health().contains("standing by")) {
                    return replica;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no replica is active");
    }

    private long millisUntilItGrows() throws Exception {
        long before = log.number("SELECT max(size) FROM log_checkpoint");
        long entries = log.number("SELECT count(*) FROM log_entry");
        long began = System.nanoTime();
        while (log.number("SELECT max(size) FROM log_publication") <= Math.max(before, entries)) {
            Thread.sleep(100);
            if (System.nanoTime() - began > Duration.ofSeconds(60).toNanos()) {
                throw new AssertionError("the log stands still");
            }
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private void assertNothingIsLostOrTwice(String run) throws Exception {
        Map<String, Long> acknowledged = load.acknowledged();
        long expected = acknowledged.size() + load.published().size();
        awaitSize(expected);

        assertThat(load.contradictions()).as(run).isEmpty();
        assertThat(acknowledged).as(run).isNotEmpty();
        assertThat(new HashSet<>(acknowledged.values()))
                .as("indices given twice, " + run)
                .hasSize(acknowledged.size());
        assertThat(log.number("SELECT count(*) FROM log_entry"))
                .as("lost or twice, " + run)
                .isEqualTo(expected);
        assertThat(log.number("SELECT max(idx) + 1 - count(*) FROM log_entry"))
                .as("gaps, " + run)
                .isZero();
        assertThat(log.number("SELECT count(DISTINCT leaf) FROM log_entry")).isEqualTo(expected);
        assertThat(log.number("SELECT count(*) FROM set_aside")).isZero();
        assertEachStandsWhereItWasAcknowledged(acknowledged, run);
        assertThat(log.number("SELECT count(*) FROM log_entry WHERE source <> '/log/add'"))
                .isEqualTo(load.published().size());

        PlainLog read = PlainLog.read(path -> replicas.getFirst().log(path));
        assertThat(read.size()).isEqualTo(expected);
        assertThat(read.rootOfEntries()).isEqualTo(read.rootOfTiles()).isEqualTo(read.publishedRoot());
        Map<Long, byte[]> roots = read.rootsOfEntries(load.seen().keySet());
        load.seen()
                .forEach((size, root) -> assertThat(Base64.getEncoder().encodeToString(roots.get(size)))
                        .as("the root published at size %d, %s", size, run)
                        .isEqualTo(root));
        System.out.printf(
                "%s: %d acknowledged over HTTP, %d through Kafka, %d checkpoints seen: nothing lost, nothing twice%n",
                run, acknowledged.size(), load.published().size(), load.seen().size());
    }

    private void assertEachStandsWhereItWasAcknowledged(Map<String, Long> acknowledged, String run) throws Exception {
        int found = 0;
        try (Connection connection = log.connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT idx, leaf FROM log_entry WHERE source = '/log/add'")) {
            while (rows.next()) {
                String entry = new String(rows.getBytes("leaf"), UTF_8);
                assertThat(acknowledged.get(entry)).as(entry + ", " + run).isEqualTo(rows.getLong("idx"));
                found++;
            }
        }
        assertThat(found).as(run).isEqualTo(acknowledged.size());
    }

    private void awaitSize(long expected) throws Exception {
        for (int i = 0; i < 600 && log.number("SELECT max(size) FROM log_publication") < expected; i++) {
            Thread.sleep(100);
        }
    }
}
