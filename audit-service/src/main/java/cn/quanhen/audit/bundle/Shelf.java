package cn.quanhen.audit.bundle;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Verified bundles that wait for those before them, as files under their digest; at most so many bytes. */
@ApplicationScoped
public class Shelf {
    private static final Logger LOG = Logger.getLogger(Shelf.class);
    private static final String SUFFIX = ".bundle";
    private static final String PART = ".part";
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final BundleSettings settings;
    private final Clock clock;

    Shelf(BundleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets go of what a process left behind that ended while it received. */
    void start(@Observes StartupEvent event) {
        try {
            for (Path part : files(PART)) {
                if (Files.getLastModifiedTime(part)
                        .toInstant()
                        .isBefore(clock.instant().minus(LONG_AGO))) {
                    drop(part);
                }
            }
        } catch (IOException e) {
            LOG.warnf("%s cannot be read: %s", settings.directory(), e.getMessage());
        }
    }

    /** A new file for what comes in, for this user only. */
    Path receive() {
        try {
            Path directory = Files.createDirectories(
                    settings.directory(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return Files.createTempFile(directory, "incoming", PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How large one bundle may be. */
    long largest() {
        return settings.largest();
    }

    /** Keeps a verified bundle; refused as {@link Reason#BUNDLE_TOO_LARGE} where there is no room. */
    void keep(BundleFile file) throws IOException {
        Path place = settings.directory().resolve(file.digest() + SUFFIX);
        if (Files.exists(place)) {
            return;
        }
        if (Files.size(file.path()) + waiting() > settings.waiting()) {
            throw tooLarge("等待前序数据包的数据包已超过" + settings.waiting() + "字节", settings.waiting());
        }
        try (FileChannel bytes = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
            bytes.force(true);
        }
        var moved = Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The bundles of a log, those that begin first before the others. */
    List<BundleFile> of(String origin) throws IOException {
        return files(SUFFIX).stream()
                .flatMap(this::open)
                .filter(file -> file.header().origin().equals(origin))
                .sorted(Comparator.comparingLong(file -> file.header().from()))
                .toList();
    }

    /** Lets go of a bundle. */
    void drop(Path file) {
        try {
            var gone = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refusal tooLarge(String why, long most) {
        return Refusal.of(Reason.BUNDLE_TOO_LARGE)
                .because(why)
                .remedy("请先导入前序数据包，或由县级节点分段导出")
                .fact("mostBytes", most);
    }

    private long waiting() throws IOException {
        long sum = 0;
        for (Path path : files(SUFFIX)) {
            sum += Files.size(path);
        }
        return sum;
    }

    /** What was damaged on the shelf is let go: it is carried once more. */
    private Stream<BundleFile> open(Path path) {
        try {
            return Stream.of(BundleFile.open(path));
        } catch (Refusal damaged) {
            LOG.errorf("a bundle that waited is damaged: %s", path.getFileName());
            drop(path);
            return Stream.empty();
        }
    }

    private List<Path> files(String suffix) throws IOException {
        if (!Files.exists(settings.directory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.directory())) {
            return files.filter(path -> path.toString().endsWith(suffix)).toList();
        }
    }
}
