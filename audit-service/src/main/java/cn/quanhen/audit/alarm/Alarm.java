package cn.quanhen.audit.alarm;

import java.time.Instant;
import java.util.Optional;

/**
 * An alarm that was raised.
 *
 * @param number at this node
 * @param origin of the log that it is about
 * @param kind what is wrong
 * @param subject what it is about by name: a case, a record, a tile, or the origin
 * @param message in Chinese
 * @param raisedAt when
 * @param endedAt when it was over; empty while it stands
 * @param endReason why a person ended it; empty where it ended by itself
 */
public record Alarm(
        long number,
        String origin,
        Kind kind,
        String subject,
        String message,
        Instant raisedAt,
        Optional<Instant> endedAt,
        String endReason) {}
