package cn.quanhen.standalone;

import cn.quanhen.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What is looked at before anything is started, so that a person reads one clear sentence instead of a log. */
final class Preflight {
    private static final long MINIMUM_DISK = 2L << 30;
    private static final int MINIMUM_JDK = 21;

    private Preflight() {}

    static void check(Layout layout, PortPlan ports) {
        jdk(Runtime.version().feature());
        disk(layout, usable(layout));
        for (PartName part : PartName.values()) {
            port(part.id(), ports.of(part));
        }
        port("kafka's controller", ports.kafkaController());
    }

    static void jdk(int feature) {
        if (feature < MINIMUM_JDK) {
            throw new Trouble(
                    "This is JDK %d; %d or newer is needed.".formatted(feature, MINIMUM_JDK),
                    "Install a newer one (apt install openjdk-21-jdk-headless, or https://adoptium.net)"
                            + " and set JAVA_HOME to it.");
        }
    }

    static void disk(Layout layout, long usable) {
        if (usable < MINIMUM_DISK) {
            throw new Trouble(
                    "Only %d MiB are free where %s is; %d MiB are needed."
                            .formatted(usable >> 20, layout.run(), MINIMUM_DISK >> 20),
                    "Free some space; `make clean-data` drops the data of earlier runs.");
        }
    }

    static void port(String part, int port) {
        if (!Ports.isFree(port)) {
            throw new Trouble(
                    "Port %d, for %s, is taken by another program.".formatted(port, part),
                    "Stop that program (`ss -ltnp sport = :%d` shows it), or move all ports: %s=28100 make run"
                            .formatted(port, PortPlan.BASE));
        }
    }

    private static long usable(Layout layout) {
        try {
            return Files.getFileStore(Files.createDirectories(layout.run())).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + layout.run(), e);
        }
    }
}
