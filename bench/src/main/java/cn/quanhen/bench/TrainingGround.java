package cn.quanhen.bench;

import cn.quanhen.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For `bin/images`: keeps the parts running on which each image is trained, until standard input ends.
 * {@code TrainingGround <directory>} writes {@code <service>.env} there for every service, then {@code ready}.
 */
public final class TrainingGround {

    private static final List<String> SERVICES =
            List.of("case-service", "media-service", "signature-service", "audit-service");

    /** What a service must be told beside the parts; the container's /tmp is thrown away. */
    private static final Map<String, String> OWN = Map.of(
            "quanhen.media.custody.directory", "/tmp/store",
            "quanhen.media.custody.min-free", "1M",
            "quanhen.signature.directory", "/tmp/keys",
            "quanhen.keys", "/tmp/keys");

    private TrainingGround() {}

    public static void main(String[] arguments) throws IOException {
        Path directory =
                Files.createDirectories(Path.of(arguments[0]).toAbsolutePath().normalize());
        try (var ground = Ground.start(directory.resolve("ground"))) {
            for (String service : SERVICES) {
                Files.writeString(directory.resolve(service + ".env"), environment(ground.settings(service)));
            }
            Files.createFile(directory.resolve("ready"));
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    static String environment(Map<String, String> settings) {
        var all = new TreeMap<>(settings);
        all.putAll(OWN);
        all.put("quarkus.http.port", String.valueOf(Ports.free()));
        return all.entrySet().stream()
                .map(setting -> variable(setting.getKey()) + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The environment variable of a property (MicroProfile Config). */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
