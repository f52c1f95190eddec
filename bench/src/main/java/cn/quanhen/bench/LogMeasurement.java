package cn.quanhen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How fast events get from Kafka under a cosigned checkpoint, with few entries there and with very many. */
final class LogMeasurement {

    /** How many entries are in the log at the second measurement, at least. */
    static final int MANY = Integer.getInteger("quanhen.bench.entries", 1_000_000);

    /** Events of a round. */
    static final int EVENTS = 20_000;

    /** Events a second while the time to a receipt is measured. */
    static final int PACE = 1_000;

    private static final int STILL_MILLIS = 10_000;
    private static final int ROUNDS = 3;
    private static final int PACED_SECONDS = 10;
    private static final List<Integer> PAYLOADS = List.of(300, 1024);

    private final Ground ground;
    private final RunningService log;
    private final Events events;

    private LogMeasurement(Ground ground, RunningService log, Events events) {
        this.ground = ground;
        this.log = log;
        this.events = events;
    }

    /**
     * Rounds of one kind.
     *
     * @param payload bytes of an event's content
     * @param entries in the log before
     * @param perSecond from the first event sent to the last covered
     * @param cpuMillis of audit-service for each event
     */
    record Throughput(int payload, long entries, List<Double> perSecond, List<Double> cpuMillis) {}

    /**
     * From an event's sending to a cosigned checkpoint that covers it, in milliseconds, by round.
     *
     * @param entries in the log before
     */
    record Waiting(long entries, List<Double> p50, List<Double> p99) {}

    record Result(List<Throughput> throughput, List<Waiting> waiting) {}

    static Result run(Ground ground, Path application) throws IOException, InterruptedException, SQLException {
        try (var nodes = LogNodes.start(application, ground);
                var events = new Events(ground.bootstrapServers())) {
            var measurement = new LogMeasurement(ground, nodes.county(), events);
            var throughput = new ArrayList<Throughput>();
            var waiting = new ArrayList<Waiting>();
            measurement.warmUp();
            measurement.measure(throughput, waiting);
            measurement.fill();
            measurement.measure(throughput, waiting);
            return new Result(throughput, waiting);
        }
    }

    /** What earlier measurements left in Kafka comes in too, so that only events of our own are counted later. */
    private void warmUp() throws IOException, InterruptedException {
        System.out.printf("  warm-up: %,.0f entries/s%n", round(300).perSecond());
        var coverage = new Coverage(log);
        long before = -1;
        while (coverage.look() != before) {
            before = coverage.look();
            Thread.sleep(STILL_MILLIS);
        }
    }

    private void measure(List<Throughput> throughput, List<Waiting> waiting) throws IOException, InterruptedException {
        for (int payload : PAYLOADS) {
            long before = new Coverage(log).look();
            var rounds = new ArrayList<Round>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(payload));
                System.out.printf(
                        "  %,d entries, %d bytes: %,.0f entries/s, %.3f CPU-ms each%n",
                        before,
                        payload,
                        rounds.getLast().perSecond(),
                        rounds.getLast().cpuMillis());
            }
            throughput.add(new Throughput(
                    payload,
                    before,
                    rounds.stream().map(Round::perSecond).toList(),
                    rounds.stream().map(Round::cpuMillis).toList()));
        }
        long before = new Coverage(log).look();
        var p50 = new ArrayList<Double>();
        var p99 = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            double[] millis = paced();
            p50.add(millis[millis.length / 2]);
            p99.add(millis[millis.length * 99 / 100]);
            System.out.printf(
                    "  %,d entries, %,d/s: cosigned after %,.0f ms (p50), %,.0f ms (p99)%n",
                    before, PACE, p50.getLast(), p99.getLast());
        }
        waiting.add(new Waiting(before, p50, p99));
    }

    private record Round(double perSecond, double cpuMillis) {}

    private Round round(int payload) throws IOException, InterruptedException {
        var coverage = new Coverage(log);
        long before = coverage.look();
        List<ProducerRecord<String, byte[]>> chain = events.chain(EVENTS, payload);
        double cpu = log.cpuSeconds();
        long began = System.nanoTime();
        chain.forEach(events::send);
        coverage.await(before + EVENTS);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Round(EVENTS / seconds, (log.cpuSeconds() - cpu) * 1000 / EVENTS);
    }

    /** Each event's wait, sorted: one partition and no other writer, so the events stand in the order of sending. */
    private double[] paced() throws IOException, InterruptedException {
        var coverage = new Coverage(log);
        long before = coverage.look();
        List<ProducerRecord<String, byte[]>> chain = events.chain(PACE * PACED_SECONDS, 300);
        long[] sent = new long[chain.size()];
        long began = System.nanoTime();
        Thread sender = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < sent.length; i++) {
                sleepUntil(began + i * 1_000_000_000L / PACE);
                sent[i] = System.nanoTime();
                events.send(chain.get(i));
            }
        });
        coverage.await(before + sent.length);
        sender.join();
        double[] millis = new double[sent.length];
        for (int i = 0; i < sent.length; i++) {
            millis[i] = (coverage.coveredAt(before + i) - sent[i]) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    /** Entries by SQL, that the service then integrates itself: its root is right, or its witness refuses it. */
    private void fill() throws IOException, InterruptedException, SQLException {
        long before = new Coverage(log).look();
        long began = System.nanoTime();
        try (var connection = ground.superuser("audit-service");
                var sql = connection.createStatement()) {
            sql.execute("""
                    INSERT INTO log_entry (idx, source, id, leaf, leaf_hash, appended_at)
                    SELECT i, '/log/add', 'filler-' || i, leaf, sha256('\\x00'::bytea || leaf), now()
                    FROM (SELECT i, convert_to(rpad('filler ' || i, 700, '-'), 'UTF8') AS leaf
                        FROM generate_series(%d::bigint, %d::bigint) AS i)""".formatted(before, before + MANY - 1));
            sql.execute("VACUUM ANALYZE log_entry");
        }
        System.out.printf("  %,d entries filled in after %.0f s%n", MANY, (System.nanoTime() - began) / 1e9);
        new Coverage(log).await(before + MANY);
        System.out.printf("  and integrated after %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private static void sleepUntil(long nanoTime) {
        long rest = nanoTime - System.nanoTime();
        try {
            if (rest > 0) {
                Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
