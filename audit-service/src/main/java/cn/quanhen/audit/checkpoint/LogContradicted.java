package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.alarm.Kind;

/**
 * A memory outside the database holds another history of this log than the database does: it was restored from an old
 * backup, or forked. Nothing is appended, signed or published until a person has looked.
 */
final class LogContradicted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    private LogContradicted(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /**
     * The database holds less than somebody remembers.
     *
     * @param who remembers
     * @param remembered the size that it remembers
     * @param held the size that the database holds
     */
    static LogContradicted rolledBack(String who, long remembered, long held) {
        return new LogContradicted(
                Kind.ROLLED_BACK, "%s记得日志有 %d 条，本节点的数据库只有 %d 条：数据库可能恢复自旧备份，日志已停止".formatted(who, remembered, held));
    }

    /** Two histories of one log. */
    static LogContradicted forked(String who, long size) {
        return new LogContradicted(Kind.FORK, "%s所记的日志与本节点大小为 %d 的日志不是同一历史，日志已停止".formatted(who, size));
    }

    Kind kind() {
        return kind;
    }
}
