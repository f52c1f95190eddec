package cn.quanhen.audit.log;

/** The log takes nothing now: no replica holds it, or it was stopped. Asked again later, it may. */
public final class LogClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogClosed(String why) {
        super(why);
    }
}
