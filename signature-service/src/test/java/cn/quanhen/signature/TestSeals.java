package cn.quanhen.signature;

import cn.quanhen.testkit.Demo;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A fresh key directory, and one agency with one seal. */
public final class TestSeals implements QuarkusTestResourceLifecycleManager {
    static final String SEAL = Demo.AGENCY + "/seals/official";

    @Override
    public Map<String, String> start() {
        try {
            var directory = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/seals").toAbsolutePath()), "keys");
            return Map.of(
                    "quanhen.signature.directory",
                    directory.resolve("store").toString(),
                    "quanhen.signature.agencies[0].name",
                    Demo.AGENCY_TITLE,
                    "quanhen.signature.agencies[0].resource",
                    Demo.AGENCY,
                    "quanhen.signature.agencies[0].seal",
                    "official",
                    "quanhen.signature.agencies[0].seal-title",
                    Demo.AGENCY_TITLE,
                    "quanhen.signature.agencies[0].seal-code",
                    "2312020000001");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void stop() {}
}
