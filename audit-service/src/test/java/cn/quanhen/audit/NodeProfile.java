package cn.quanhen.audit;

import cn.quanhen.embedded.Ports;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A node for tests. All tests of a run share one database, so they share one log and its key. */
public abstract class NodeProfile implements QuarkusTestProfile {
    public static final String ORIGIN = "quanhen.cn/log/231202";

    /** Where the node's keys are, for this run. */
    public static Path keys() {
        return Path.of(
                        "target",
                        "it-keys",
                        Long.toString(ProcessHandle.current().pid()))
                .toAbsolutePath();
    }

    /** The city: a county node that witnesses and supervises, here itself. */
    public static class City extends NodeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            int port = Ports.free();
            Map<String, String> config = new HashMap<>(node());
            config.put("quarkus.http.test-port", Integer.toString(port));
            config.put("quanhen.log.witness.url", "http://127.0.0.1:" + port + "/witness");
            config.put(
                    "quanhen.log.witness.vkey-file",
                    keys().resolve("witness.vkey") + "," + keys().resolve("witness-ml-dsa-44.vkey"));
            config.put("quanhen.witness.enabled", "true");
            config.put("quanhen.witness.counties-file", countiesFile(port).toString());
            config.put("quanhen.supervision.enabled", "true");
            config.put("quanhen.log.sweep", "30s");
            config.put("quanhen.supervision.poll", "1s");
            // Chains that tests break on purpose, and services that are away, are for Counting nodes to name.
            config.put("quanhen.census.grace", "1h");
            config.put("quanhen.census.overdue-after", "1h");
            return config;
        }

        private static Path countiesFile(int port) {
            JsonObject county = new JsonObject()
                    .put("county", "231202")
                    .put("title", "北林区")
                    .put("origin", ORIGIN)
                    .put("vkeyFile", keys().resolve("log.vkey").toString())
                    .put("url", "http://127.0.0.1:" + port + "/log");
            try {
                Files.createDirectories(keys());
                return Files.writeString(
                        keys().resolve("counties.json"),
                        new JsonArray().add(county).encode());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The city on a clock that the test steps. */
    public static final class Stepped extends City {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(StepClock.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("quanhen.intake.enabled", "false");
            config.put("quanhen.log.sweep", "1s");
            return config;
        }
    }

    /** A county whose witness is away. */
    public static final class CutOff extends NodeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(node());
            config.put("quarkus.http.test-port", "0");
            config.put("quanhen.log.witness.url", "http://127.0.0.1:1/witness");
            config.put(
                    "quanhen.log.witness.vkey-file",
                    keys().resolve("witness.vkey").toString());
            return config;
        }
    }

    /** A county that holds censuses against its log, quickly. */
    public static final class Counting extends NodeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(node());
            config.put("quarkus.http.test-port", "0");
            config.put("quanhen.census.grace", "2s");
            config.put("quanhen.census.roll-call", "2s");
            config.put("quanhen.census.overdue-after", "12s");
            config.put("quanhen.integrity.every", "1s");
            return config;
        }
    }

    /** A city without agencies of its own, that nobody asks anything. */
    public static final class Idle extends NodeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(node());
            config.put("quarkus.http.test-port", "0");
            config.put("quanhen.intake.enabled", "false");
            return config;
        }
    }

    /** A node that tools may write to. */
    public static final class Writable extends NodeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(node());
            config.put("quarkus.http.test-port", "0");
            config.put("quanhen.intake.enabled", "false");
            config.put("quanhen.log.add-endpoint", "true");
            return config;
        }
    }

    private static Map<String, String> node() {
        return Map.of("quanhen.log.key-directory", keys().toString(), "quanhen.log.sweep", "1s");
    }
}
