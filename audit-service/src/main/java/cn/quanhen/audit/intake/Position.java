package cn.quanhen.audit.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event's place in its service's outbox, which the census's fence goes by. It is no attribute of the record. */
final class Position {
    private static final String HEADER = "ce_position";

    private Position() {}

    /**
     * Reads it; 0, before every fence, where it is not said.
     *
     * @throws MalformedEvent where it is not a number from 0
     */
    static long of(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return 0;
        }
        try {
            long position = Long.parseLong(new String(header.value(), US_ASCII));
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw new MalformedEvent(HEADER + " is not a number");
        }
        throw new MalformedEvent(HEADER + " is below 0");
    }
}
