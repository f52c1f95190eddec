package cn.quanhen.ledger;

import cn.quanhen.identity.Caller;
import com.google.protobuf.Message;
import java.time.Instant;

/**
 * What is to be appended.
 *
 * @param chain the chain's resource name
 * @param content what the record says; its full name becomes the record's kind
 * @param happenedAt 发生时间; never after {@code recordedAt}
 * @param recordedAt 记录时间
 * @param recorder 记录人
 * @param requestId the request that asked for it
 * @param lateReason why it is recorded late (Art. 3); empty where it is not
 */
public record Append(
        String chain,
        Message content,
        Instant happenedAt,
        Instant recordedAt,
        Caller recorder,
        String requestId,
        String lateReason) {

    /** A record that is not late. */
    public Append(
            String chain, Message content, Instant happenedAt, Instant recordedAt, Caller recorder, String requestId) {
        this(chain, content, happenedAt, recordedAt, recorder, requestId, "");
    }
}
