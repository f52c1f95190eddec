package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county whose database is restored from an old backup. */
class RolledBackIT {
    private OwnLog city;
    private OwnLog county;
    private Replica witness;
    private Replica node;
    private Path highWater;

    @BeforeEach
    void start() throws Exception {
        String run = Long.toString(System.nanoTime() % 1_000_000_000);
        city = OwnLog.create("city" + run);
        county = OwnLog.create("county" + run);
        highWater = county.home().resolve("keys/log.high-water");
        witness = city.replica("witness", cityAudit());
        witness.start();
        witness.ready();
        node = county.replica("node", countyAudit());
        node.start();
        node.ready();
    }

    @AfterEach
    void stop() {
        county.close();
        city.close();
    }

    @Test
    void aRestoredOldBackupStopsTheLogAndTheNewerDatabaseLetsItGoOn() throws Exception {
        assertThat(add("one")).isEqualTo("0");
        awaitCosigned(1);
        node.stop();
        county.copyDatabase("old" + county.topic().replace("own.", ""));
        node.start();
        node.ready();
        assertThat(add("two")).isEqualTo("1");
        awaitCosigned(2);
        node.stop();
        county.swapDatabase("old" + county.topic().replace("own.", ""));

        // The witness remembers, even where the node's own memory is lost.
        Path kept = Files.move(highWater, highWater.resolveSibling("kept"));
        node.start();
        node.ready();
        awaitHealth("stopped: ROLLED_BACK");
        assertThat(alarm()).isEqualTo(1);
        assertThat(node.add("three".getBytes(UTF_8)).statusCode()).isEqualTo(503);
        assertThat(county.number("SELECT max(size) FROM log_checkpoint")).isEqualTo(1);
        node.stop();

        // The node remembers, even while the witness is away.
        Files.move(kept, highWater);
        witness.stop();
        node.start();
        node.ready();
        awaitHealth("stopped: ROLLED_BACK");
        assertThat(node.add("three".getBytes(UTF_8)).statusCode()).isEqualTo(503);
        node.stop();

        // Its own memory deleted, it still does not go on: it was stopped, and nobody has agreed to it since.
        Files.move(highWater, kept);
        node.start();
        node.ready();
        awaitHealth("waiting for a witness");
        assertThat(node.add("three".getBytes(UTF_8)).statusCode()).isEqualTo(503);
        node.stop();

        // The newer database, while the witness is still away: the node remembers that it is the newest.
        Files.move(kept, highWater);
        county.swapDatabase("old" + county.topic().replace("own.", ""));
        node.start();
        node.ready();
        awaitHealth("signing");
        assertThat(add("three")).isEqualTo("2");
        witness.start();
        witness.ready();
        awaitCosigned(3);
    }

    @Test
    void anIdleLogGrowsByAHeartbeatAndByNoneWhileItsWitnessIsAway() throws Exception {
        assertThat(add("one")).isEqualTo("0");
        awaitCosigned(1);
        node.stop();
        Map<String, String> settings = countyAudit();
        settings.put("quanhen.log.heartbeat", "2s");
        node = county.replica("beating", settings);
        node.start();
        node.ready();
        for (int i = 0; i < 200 && cosigned() < 3; i++) {
            Thread.sleep(100);
        }
        long size = cosigned();
        Thread.sleep(6_000);
        assertThat(cosigned()).isBetween(size + 1, size + 4);
        assertThat(new String(node.log("checkpoint"), UTF_8)).contains("— quanhen.cn/witness/231200 ");
        assertThat(county.number("SELECT count(*) FROM log_entry WHERE source = '/log/heartbeat'"))
                .isEqualTo(county.number("SELECT count(*) FROM log_entry") - 1);

        witness.stop();
        Thread.sleep(4_000);
        long waiting = county.number("SELECT count(*) FROM log_entry");
        Thread.sleep(6_000);
        assertThat(county.number("SELECT count(*) FROM log_entry")).isEqualTo(waiting);
    }

    private long cosigned() throws Exception {
        return county.number("SELECT max(size) FROM log_publication WHERE cosigned");
    }

    private String add(String entry) throws Exception {
        for (int i = 0; i < 100; i++) {
            var answer = node.add(entry.getBytes(UTF_8));
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not added: " + entry + ", " + node.health());
    }

    private long alarm() throws Exception {
        return county.number("SELECT count(*) FROM alarm WHERE kind = 'ROLLED_BACK' AND ended_at IS NULL"
                + " AND message LIKE '%有 2 条%' AND message LIKE '%只有 1 条%'");
    }

    private void awaitCosigned(long size) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (cosigned() == size) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not cosigned at " + size + ": " + node.output());
    }

    private void awaitHealth(String state) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (node.health().contains(state)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(state + " is not in " + node.health());
    }

    private Map<String, String> countyAudit() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quanhen.log.add-endpoint", "true");
        settings.put("quanhen.log.sweep", "1s");
        settings.put("quanhen.log.lease", "2s");
        settings.put("quanhen.log.witness.url", "http://127.0.0.1:" + witness.port() + "/witness");
        settings.put(
                "quanhen.log.witness.vkey-file",
                city.home().resolve("keys/witness.vkey").toString());
        return settings;
    }

    private Map<String, String> cityAudit() throws Exception {
        JsonObject known = new JsonObject()
                .put("county", "239999")
                .put("title", "测试县")
                .put("origin", county.origin())
                .put("vkeyFile", county.home().resolve("keys/log.vkey").toString())
                .put("url", "http://127.0.0.1:1/log");
        Path file = Files.writeString(
                city.home().resolve("counties.json"), new JsonArray().add(known).encode());
        return Map.of(
                "quanhen.witness.enabled", "true",
                "quanhen.intake.enabled", "false",
                "quanhen.witness.counties-file", file.toString());
    }
}
