package cn.quanhen.bench;

import cn.quanhen.testkit.Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Records appended per second over gRPC, beside pgbench running the same statements on the same server. */
final class AppendComparison {

    private static final String SERVICE = "case-service";

    /** So many records make the JVM's compilers settle; on a slow machine it is left at so many seconds. */
    private static final int WARM_UP_RECORDS = 10_000;

    private static final int WARM_UP_SECONDS = 90;
    private static final int ROUNDS = 5;
    private static final double SECONDS_A_ROUND = 8;

    private final Ground ground;
    private final Path application;
    private final CaseDatabase database;
    private final Pgbench pgbench;

    AppendComparison(Ground ground, Path application, String program) throws IOException {
        this.ground = ground;
        this.application = application;
        this.database = new CaseDatabase(ground);
        this.pgbench = new Pgbench(program, ground.database(SERVICE), CaseDatabase.COPY, ground.home());
    }

    /**
     * What came of it, round by round.
     *
     * @param statements one append transaction, as PostgreSQL saw it
     * @param casesEach cases that each caller filled in a round
     * @param service rounds over gRPC
     * @param bare records per second by pgbench
     */
    record Result(List<String> statements, int casesEach, List<Appends.Round> service, List<Double> bare) {

        List<Double> ratios() {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < service.size(); i++) {
                ratios.add(service.get(i).recordsPerSecond() / bare.get(i));
            }
            return ratios;
        }
    }

    Result run() throws IOException, SQLException, InterruptedException, ExecutionException {
        List<String> statements = requireSameStatements();
        Pgbench.Sizes sizes = database.sizes();
        var service = new ArrayList<Appends.Round>();
        var bare = new ArrayList<Double>();
        int casesEach;
        try (var caseService = start();
                var appends = new Appends(caseService)) {
            casesEach = warmUp(appends);
            for (int round = 1; round <= ROUNDS; round++) {
                Appends.Round overGrpc = appends.round(casesEach);
                double byPgbench = pgbench.round(Appends.CALLERS, casesEach * Appends.RECORDS, sizes);
                System.out.printf(
                        "  round %d: %,.0f records/s over gRPC (%.2f CPU-ms each), %,.0f by pgbench%n",
                        round, overGrpc.recordsPerSecond(), overGrpc.cpuMillisPerRecord(), byPgbench);
                service.add(overGrpc);
                bare.add(byPgbench);
            }
        }
        return new Result(statements, casesEach, service, bare);
    }

    /** Answers how many cases each caller fills in a round of the length that is wanted. */
    private static int warmUp(Appends appends) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + Duration.ofSeconds(WARM_UP_SECONDS).toNanos();
        int perCase = Appends.CALLERS * Appends.RECORDS;
        double speed = 0;
        for (int records = 0; records < WARM_UP_RECORDS && System.nanoTime() < end; records += 2 * perCase) {
            speed = appends.round(2).recordsPerSecond();
        }
        return (int) Math.max(1, speed * SECONDS_A_ROUND / perCase);
    }

    private List<String> requireSameStatements()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        database.logStatements(true);
        List<String> ofService;
        try (var caseService = start();
                var channel = caseService.channel()) {
            var cases = new Cases(channel);
            String name = cases.open();
            var log = StatementLog.follow(ground.databaseLog());
            cases.appendEvidence(name);
            ofService = log.append();
        }
        database.copy(Appends.CALLERS);
        var log = StatementLog.follow(ground.databaseLog());
        var unused = pgbench.round(1, 1, database.sizes());
        List<String> ofPgbench = log.append();
        database.logStatements(false);
        if (ofService.isEmpty() || !ofService.equals(ofPgbench)) {
            throw new IllegalStateException(
                    "append.sql does not run what case-service runs.%n  case-service: %s%n  append.sql:   %s"
                            .formatted(ofService, ofPgbench));
        }
        return ofService;
    }

    private RunningService start() throws IOException {
        String agency =
                "quanhen.casefile.agencies.%s.".formatted(Demo.AGENCY.substring(Demo.AGENCY.lastIndexOf('/') + 1));
        return RunningService.start(
                SERVICE,
                application,
                ground,
                Map.of(
                        agency + "title", Demo.AGENCY_TITLE,
                        agency + "short-name", Demo.AGENCY_SHORT_TITLE,
                        agency + "seal", "bench",
                        agency + "payment", "到指定银行缴纳",
                        agency + "reconsideration", "绥化市北林区人民政府",
                        agency + "court", "绥化市北林区人民法院"));
    }
}
