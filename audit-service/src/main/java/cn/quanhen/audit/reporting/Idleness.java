package cn.quanhen.audit.reporting;

import java.time.Duration;
import java.time.Instant;

/**
 * When a log that nobody writes to writes a heartbeat (心跳): its checkpoint then moves, and the city hears it.
 *
 * @param heartbeat how long nothing new may come
 * @param started since when this node has been running
 */
record Idleness(Duration heartbeat, Instant started) {
    /**
     * Whether one is due. While the newest checkpoint is not cosigned it is not: the log is not idle, it waits. One
     * that is signed with a later time than now, since the clock was put back, keeps nobody waiting for that time.
     *
     * @param signed when the newest checkpoint was signed
     * @param cosigned whether its size is cosigned
     */
    boolean due(Instant signed, boolean cosigned, Instant now) {
        Instant since = signed.isAfter(started) && !signed.isAfter(now) ? signed : started;
        return cosigned && !now.isBefore(since.plus(heartbeat));
    }
}
