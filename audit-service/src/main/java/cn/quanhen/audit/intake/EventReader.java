package cn.quanhen.audit.intake;

import cn.quanhen.ledger.v1.Record;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Reads an event off a Kafka record (CloudEvents 1.0, binary mode) and checks that it does not contradict itself. */
final class EventReader {
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    private EventReader() {}

    /**
     * Reads an event.
     *
     * @param headers the record's headers, by name
     * @param canonical the record's value
     * @throws MalformedEvent where an attribute is missing or says other than the canonical bytes do
     */
    static Event read(Map<String, String> headers, byte[] canonical) {
        require(headers, "ce_specversion", "1.0"::equals);
        require(headers, "content-type", "application/protobuf"::equals);
        Event event = new Event(
                attribute(headers, "ce_source"),
                attribute(headers, "ce_id"),
                attribute(headers, "ce_type"),
                attribute(headers, "ce_subject"),
                time(attribute(headers, "ce_time")),
                sequence(attribute(headers, "ce_sequence")),
                attribute(headers, "ce_previous"),
                bytes("ce_salt", attribute(headers, "ce_salt"), SALT_LENGTH),
                canonical);
        check(event, parse(canonical));
        if (!event.leaf().sound()) {
            throw new MalformedEvent("an attribute is too long, too far away or unprintable");
        }
        return event;
    }

    private static void check(Event event, Record record) {
        agree("ce_subject", event, record, (e, r) -> r.getChain().equals(e.subject()));
        agree("ce_sequence", event, record, (e, r) -> r.getSequence() == e.sequence());
        agree("ce_id", event, record, (e, r) -> e.id().equals(r.getChain() + "/records/" + r.getSequence()));
        agree("ce_type", event, record, (e, r) -> e.type().equals("cn." + r.getKind()));
        agree("ce_time", event, record, (e, r) -> e.time().equals(instant(r.getRecordedAt())));
        agree(
                "ce_previous",
                event,
                record,
                (e, r) -> e.previous()
                        .equals(HexFormat.of().formatHex(r.getPreviousHash().toByteArray())));
        if (record.getPreviousHash().size() != HASH_LENGTH || event.sequence() < 1) {
            throw new MalformedEvent("the record has no place in a chain");
        }
    }

    private static void agree(String name, Event event, Record record, BiPredicate<Event, Record> rule) {
        if (!rule.test(event, record)) {
            throw new MalformedEvent(name + " is not what the record says");
        }
    }

    private static Record parse(byte[] canonical) {
        try {
            return Record.parseFrom(canonical);
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedEvent("the body is not a quanhen.ledger.v1.Record");
        }
    }

    private static void require(Map<String, String> headers, String name, Predicate<String> rule) {
        if (!rule.test(attribute(headers, name))) {
            throw new MalformedEvent(name + " is of another kind");
        }
    }

    private static String attribute(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedEvent(name + " is missing");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedEvent("ce_time is not a time");
        }
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedEvent("ce_sequence is not a number");
        }
    }

    private static byte[] bytes(String name, String hex, int length) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedEvent(name + " is not hex");
        }
        throw new MalformedEvent(name + " is of another length");
    }

    private static Instant instant(Timestamp timestamp) {
        try {
            return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
        } catch (DateTimeException e) {
            throw new MalformedEvent("the record was made at no time");
        }
    }
}
