package cn.quanhen.casefile.record;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.identity.Caller;
import java.time.Instant;

/**
 * Who records, when, at whose request.
 *
 * @param caller 记录人
 * @param moment when it happened and is recorded
 * @param requestId the request that asked for it
 */
public record Author(Caller caller, Moment moment, String requestId) {

    /** Somebody who records what happens now. */
    public static Author now(Caller caller, Instant now, String requestId) {
        return new Author(caller, new Moment(now, now, caller.subject(), ""), requestId);
    }

    /** Somebody who records what happened at that time. */
    public static Author of(Caller caller, Instant happenedAt, Instant now, String lateReason, String requestId) {
        return new Author(caller, new Moment(happenedAt, now, caller.subject(), lateReason), requestId);
    }

    Officer officer() {
        return Officer.newBuilder()
                .setName(caller.name())
                .setCertificateNumber(caller.certificateNumber())
                .build();
    }
}
