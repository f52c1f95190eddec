package cn.quanhen.standalone;

import cn.quanhen.embedded.ChildProcess;

/** One part of a node: a child process that can be started, asked, killed and started again. */
public sealed interface Part permits PostgresPart, KafkaPart, KeycloakPart, ServicePart {
    /** Which part it is. */
    PartName name();

    /** Starts it and waits until it is ready. */
    void start();

    /** Its process, once started. */
    ChildProcess process();

    /** Stops it in good order; nothing happens where it does not run. */
    default void stop() {
        if (process() != null) {
            process().close();
        }
    }
}
