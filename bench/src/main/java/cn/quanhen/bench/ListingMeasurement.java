package cn.quanhen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a page of a list costs with ten thousand cases and with a million, in one run. */
final class ListingMeasurement {
    private static final String SERVICE = "case-service";
    private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int PAGES_A_ROUND = 400;

    private final Ground ground;
    private final Path application;

    ListingMeasurement(Ground ground, Path application) {
        this.ground = ground;
        this.application = application;
    }

    /**
     * Rounds with so many cases.
     *
     * @param cases how many there were
     * @param listP99 the 99th percentile of a page of all cases, in milliseconds, round by round
     * @param searchP99 the same of a page of the cases that a word finds
     */
    record Measured(int cases, List<Double> listP99, List<Double> searchP99) {}

    List<Measured> run() throws IOException, SQLException {
        var measured = new ArrayList<Measured>();
        // Counting a million chains every half minute is another measurement.
        try (var service = RunningService.start(SERVICE, application, ground, Map.of("quanhen.census.every", "1h"));
                var channel = service.channel()) {
            var pages = new Pages(channel);
            for (int size : SIZES) {
                fill(size);
                measured.add(rounds(pages, size));
            }
        }
        return measured;
    }

    private void fill(int size) throws SQLException {
        try (var filling = new CaseFilling(ground.superuser(SERVICE))) {
            filling.upTo(size);
        }
    }

    private static Measured rounds(Pages pages, int size) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            var unused = pages.listed(PAGES_A_ROUND) + pages.searched(PAGES_A_ROUND);
        }
        var listed = new ArrayList<Double>();
        var searched = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            listed.add(pages.listed(PAGES_A_ROUND));
            searched.add(pages.searched(PAGES_A_ROUND));
            System.out.printf(
                    "  %,d cases, round %d: p99 of a page %.2f ms, of a page that a word finds %.2f ms%n",
                    size, round, listed.getLast(), searched.getLast());
        }
        return new Measured(size, listed, searched);
    }
}
