package cn.quanhen.standalone;

import cn.quanhen.embedded.PartFailure;

/** Serves until a part goes away that nobody stopped. */
final class Watch {
    private Watch() {}

    static void until(Node node) {
        while (true) {
            for (Part part : node.parts()) {
                if (!part.process().isAlive()) {
                    throw new PartFailure("%s ended by itself. %s:%n%s"
                            .formatted(
                                    part.name().id(),
                                    part.process().command().log(),
                                    part.process().logTail()));
                }
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
