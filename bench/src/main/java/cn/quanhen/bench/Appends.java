package cn.quanhen.bench;

import cn.quanhen.testkit.TestChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Rounds of appends over gRPC: {@link #CALLERS} callers, each on a connection and on cases of its own. */
final class Appends implements AutoCloseable {

    static final int CALLERS = 8;

    /** How many pieces of evidence a case gets. */
    static final int RECORDS = 25;

    private final List<TestChannel> channels = new ArrayList<>();
    private final List<Cases> callers = new ArrayList<>();
    private final RunningService service;

    Appends(RunningService caseService) {
        this.service = caseService;
        for (int i = 0; i < CALLERS; i++) {
            channels.add(caseService.channel());
            callers.add(new Cases(channels.getLast()));
        }
    }

    /**
     * One round.
     *
     * @param recordsPerSecond over all callers
     * @param cpuMillisPerRecord what case-service used of the processors
     */
    record Round(double recordsPerSecond, double cpuMillisPerRecord) {}

    /** Fills so many cases of each caller, opened beforehand. */
    Round round(int casesEach) throws InterruptedException, ExecutionException {
        List<List<String>> cases = each(caller -> openCases(caller, casesEach));
        double cpu = service.cpuSeconds();
        long began = System.nanoTime();
        var unused = each(caller -> {
            cases.get(callers.indexOf(caller)).forEach(name -> fill(caller, name));
            return List.of();
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        double records = CALLERS * casesEach * RECORDS;
        return new Round(records / seconds, (service.cpuSeconds() - cpu) * 1000 / records);
    }

    private interface Work {
        List<String> of(Cases caller);
    }

    private static List<String> openCases(Cases caller, int count) {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add(caller.open());
        }
        return names;
    }

    private static void fill(Cases caller, String name) {
        for (int i = 0; i < RECORDS; i++) {
            caller.appendEvidence(name);
        }
    }

    private List<List<String>> each(Work work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var results = new ArrayList<Future<List<String>>>();
            callers.forEach(caller -> results.add(threads.submit(() -> work.of(caller))));
            var lists = new ArrayList<List<String>>();
            for (var result : results) {
                lists.add(result.get());
            }
            return lists;
        }
    }

    @Override
    public void close() {
        channels.forEach(TestChannel::close);
    }
}
