package cn.quanhen.embedded;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits until a part answers. */
public final class Readiness {
    private Readiness() {}

    /**
     * Asks again and again until the answer is true; an exception counts as not yet.
     *
     * @throws PartFailure if the part ends or does not answer in time, with the tail of its log
     */
    public static void await(ChildProcess part, Duration atMost, Callable<Boolean> answers) {
        String name = part.command().name();
        long end = System.nanoTime() + atMost.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            if (!part.isAlive()) {
                throw new PartFailure("%s ended while starting. %s:%n%s"
                        .formatted(name, part.command().log(), part.logTail()));
            }
            try {
                if (answers.call()) {
                    return;
                }
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PartFailure(name + ": interrupted while starting", e);
            } catch (Exception e) {
                last = e;
                pause();
            }
        }
        throw new PartFailure(
                "%s did not answer within %d s. %s:%n%s"
                        .formatted(name, atMost.toSeconds(), part.command().log(), part.logTail()),
                last);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
