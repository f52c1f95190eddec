package cn.quanhen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories for one run. */
public final class Scratch {
    private Scratch() {}

    /** A new directory under the module's `target`. */
    public static Path create(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/scratch").toAbsolutePath()), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops a directory with all that is in it; links are dropped, not what they point at. */
    public static void drop(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot drop " + directory, e);
        }
    }
}
