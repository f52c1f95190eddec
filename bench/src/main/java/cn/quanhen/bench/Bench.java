package cn.quanhen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * `make bench`: {@code Bench <root of the checkout> [log|list]}, all but the lists, or only the log or the lists (a
 * million cases take some minutes to fill), with pgbench's path in {@code QUANHEN_PGBENCH}.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        String pgbench = Optional.ofNullable(System.getenv("QUANHEN_PGBENCH")).orElse("pgbench");
        Path directory = Files.createDirectories(root.resolve("target/bench"));
        Path home = directory.resolve("ground");
        clear(home);
        var report = new Report(directory);
        try (var ground = Ground.start(home)) {
            if (arguments.length > 1 && arguments[1].equals("log")) {
                report.log(LogMeasurement.run(ground, application(root, "audit-service")));
                System.out.printf("%n%s%n", report.table());
                return;
            }
            if (arguments.length > 1 && arguments[1].equals("list")) {
                report.lists(new ListingMeasurement(ground, application(root, "case-service")).run());
                System.out.printf("%n%s%n", report.table());
                return;
            }
            System.out.println("Appending records over gRPC, and the same statements by pgbench:");
            report.appends(new AppendComparison(ground, application(root, "case-service"), pgbench).run());
            System.out.println("Events from Kafka under a cosigned checkpoint:");
            report.log(LogMeasurement.run(ground, application(root, "audit-service")));
            System.out.println("Uploading recordings:");
            report.uploads(UploadMeasurement.run(ground, application(root, "media-service")));
        }
        clear(home);
        System.out.printf("%n%s%nWritten to %s%n", report.table(), directory);
    }

    private static Path application(Path root, String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
