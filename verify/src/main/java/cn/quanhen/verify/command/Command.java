package cn.quanhen.verify.command;

import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Report;

/** One thing that can be verified: a receipt, a volume; later a document, a clip. */
public interface Command {
    /** The word on the command line. */
    String name();

    /** What follows the word, in one line. */
    String usage();

    /**
     * Verifies.
     *
     * @throws CannotTell where there is nothing to verify, or nothing to verify it with
     */
    Report run(Arguments arguments);
}
