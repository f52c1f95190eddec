package cn.quanhen.bench;

import java.io.IOException;
import java.util.TreeMap;

/** When which size of the log was first covered by a published checkpoint with the witness's cosignature. */
final class Coverage {

    private static final String COSIGNATURE = "\n— " + LogNodes.WITNESS + " ";
    private static final long PATIENCE = 300_000_000_000L;

    private final RunningService log;
    private final TreeMap<Long, Long> seen = new TreeMap<>();

    Coverage(RunningService log) {
        this.log = log;
    }

    /** Looks every 5 ms until so many entries are covered. */
    void await(long size) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (look() < size) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the log stands still below " + size);
            }
            Thread.sleep(5);
        }
    }

    /** When an entry was covered, in {@link System#nanoTime}. */
    long coveredAt(long index) {
        return seen.higherEntry(index).getValue();
    }

    /** The size that is covered now; 0 before any. */
    long look() throws IOException, InterruptedException {
        String checkpoint = log.text("/log/checkpoint");
        if (!checkpoint.contains(COSIGNATURE)) {
            return 0;
        }
        long size = Long.parseLong(checkpoint.split("\n")[1]);
        seen.putIfAbsent(size, System.nanoTime());
        return size;
    }
}
