package cn.quanhen.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Numbers for scripts in {@code target/bench/*.json}, and the same as a table. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path directory;
    private final StringBuilder table = new StringBuilder();

    Report(Path directory) {
        this.directory = directory;
        table.append("| | median (least – most) |\n|---|---|\n");
    }

    void appends(AppendComparison.Result result) throws IOException {
        Spread ratio = Spread.of(result.ratios());
        var speed =
                result.service().stream().map(Appends.Round::recordsPerSecond).toList();
        var cost =
                result.service().stream().map(Appends.Round::cpuMillisPerRecord).toList();
        var json = machine()
                .put("callers", Appends.CALLERS)
                .put("recordsPerRound", Appends.CALLERS * result.casesEach() * Appends.RECORDS);
        json.set("statements", JSON.valueToTree(result.statements()));
        rounds(json, "grpcRecordsPerSecond", speed);
        rounds(json, "serviceCpuMillisPerRecord", cost);
        rounds(json, "pgbenchRecordsPerSecond", result.bare());
        rounds(json, "ratio", result.ratios());
        write("append.json", json);
        row("records/s over gRPC, %d callers".formatted(Appends.CALLERS), Spread.of(speed), 0);
        row("CPU-milliseconds of case-service per record", Spread.of(cost), 2);
        row("the same statements by pgbench, %d clients".formatted(Appends.CALLERS), Spread.of(result.bare()), 0);
        row("ratio, round by round", ratio, 3);
    }

    void uploads(List<Uploads.Round> rounds) throws IOException {
        var speed = rounds.stream().map(Uploads.Round::megabytesPerSecond).toList();
        var cost = rounds.stream().map(Uploads.Round::cpuSecondsPerGibibyte).toList();
        var json = machine().put("bytesPerRound", Uploads.SIZE);
        rounds(json, "megabytesPerSecond", speed);
        rounds(json, "cpuSecondsPerGibibyte", cost);
        write("upload.json", json);
        row("upload MB/s, one stream of %d MiB".formatted(Uploads.SIZE >> 20), Spread.of(speed), 0);
        row("CPU-seconds of media-service per GiB", Spread.of(cost), 2);
    }

    void log(LogMeasurement.Result result) throws IOException {
        var json = machine().put("eventsPerRound", LogMeasurement.EVENTS).put("pace", LogMeasurement.PACE);
        for (LogMeasurement.Throughput measured : result.throughput()) {
            String at = "At%dEntries%dBytes".formatted(measured.entries(), measured.payload());
            rounds(json, "entriesPerSecond" + at, measured.perSecond());
            rounds(json, "cpuMillisPerEntry" + at, measured.cpuMillis());
            row(
                    "log: entries/s to a cosigned checkpoint, %d bytes, %,d there"
                            .formatted(measured.payload(), measured.entries()),
                    Spread.of(measured.perSecond()),
                    0);
        }
        for (LogMeasurement.Waiting measured : result.waiting()) {
            rounds(json, "cosignedAfterMillisP50At" + measured.entries(), measured.p50());
            rounds(json, "cosignedAfterMillisP99At" + measured.entries(), measured.p99());
            String what = "log: ms to a cosigned checkpoint at %,d/s, %,d there, "
                    .formatted(LogMeasurement.PACE, measured.entries());
            row(what + "p50", Spread.of(measured.p50()), 0);
            row(what + "p99", Spread.of(measured.p99()), 0);
        }
        write("log.json", json);
    }

    void lists(List<ListingMeasurement.Measured> all) throws IOException {
        var json = machine();
        for (var measured : all) {
            rounds(json, "listP99MillisAt" + measured.cases(), measured.listP99());
            rounds(json, "searchP99MillisAt" + measured.cases(), measured.searchP99());
            row("list: ms to a page, p99, %,d cases".formatted(measured.cases()), Spread.of(measured.listP99()), 2);
            row(
                    "list: ms to a page that a word finds, p99, %,d cases".formatted(measured.cases()),
                    Spread.of(measured.searchP99()),
                    2);
        }
        double ratio = Spread.of(all.getLast().listP99()).median()
                / Spread.of(all.getFirst().listP99()).median();
        json.put("listP99Ratio", ratio);
        row("list: p99 with the most cases over p99 with the fewest", Spread.of(List.of(ratio)), 2);
        write("list.json", json);
    }

    /** The table, also kept as bench.md. */
    String table() throws IOException {
        Files.writeString(directory.resolve("bench.md"), table);
        return table.toString();
    }

    private void row(String what, Spread spread, int digits) {
        table.append("| %s | %s |%n".formatted(what, spread.shown(digits)));
    }

    private static ObjectNode machine() {
        return JSON.createObjectNode()
                .put("at", Instant.now().toString())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                .put("java", Runtime.version().toString());
    }

    private static void rounds(ObjectNode json, String name, List<Double> rounds) {
        var spread = Spread.of(rounds);
        json.putObject(name)
                .put("median", spread.median())
                .put("least", spread.least())
                .put("most", spread.most())
                .set("rounds", JSON.valueToTree(rounds));
    }

    private void write(String file, ObjectNode json) throws IOException {
        JSON.writeValue(directory.resolve(file).toFile(), json);
    }
}
